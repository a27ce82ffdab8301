import type { Response } from 'express';
import type { Caller, KnownBrowser } from '../services/deps.ts';
import { newId, newSecret } from '../services/secrets.ts';
import type { RouteContext } from './context.ts';

/** Ceremonies are tied to the browser that began them by a cookie; a new browser gets one here. */
export function rememberBrowser(
  { deps: { random }, cookies }: RouteContext,
  caller: Caller,
  response: Response,
): KnownBrowser {
  if (caller.browser) return { ...caller, browser: caller.browser };
  const browser = { id: newId(random), secret: newSecret(random) };
  cookies.browser.write(response, browser);
  return { ...caller, browser };
}

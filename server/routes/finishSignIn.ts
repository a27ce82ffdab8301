import type { Response } from 'express';
import type { SessionView } from '../contract/views.ts';
import { ok, type Result } from '../ports/result.ts';
import type { IssuedSession } from '../services/sessions.ts';
import { viewSession } from '../services/sessions.ts';
import type { SignedIn } from '../services/signInDone.ts';
import type { RouteContext } from './context.ts';

/** Puts a session's new secret into its cookie and shows the session. */
export async function signedIn(
  { deps, cookies }: RouteContext,
  response: Response,
  issued: Result<IssuedSession>,
): Promise<Result<{ session: SessionView }>> {
  if (!issued.ok) return issued;
  const { session, secret } = issued.value;
  cookies.session.write(response, { id: session.id, secret });
  return ok({ session: await viewSession(deps, session) });
}

/** `signedIn` for a sign-in: the device is recognised from now on. */
export function finishSignIn(
  context: RouteContext,
  response: Response,
  result: Result<SignedIn>,
): Promise<Result<{ session: SessionView }>> {
  if (result.ok) context.cookies.device.write(response, result.value.device);
  return signedIn(context, response, result);
}

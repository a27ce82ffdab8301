import { createHash, randomBytes } from 'node:crypto';
import type { ApiResponse } from '../../server/contract/api.ts';
import type { HandOffWish } from '../../server/contract/handOff.ts';
import type { PasskeyPlace } from '../../server/contract/policyWords.ts';
import { Authenticator, registerPasskey, signInWithPassword } from './customer.ts';
import { TestClient } from './testClient.ts';
import { startTestRelyingParty, type TestRelyingParty } from './testRelyingParty.ts';

const chrome = 'Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0.0.0 Safari/537.36';
export const terminalPort = 45_678;

export const secret = (): string => randomBytes(32).toString('base64url');
const s256 = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** A hand-off as the terminal holds it. */
export interface Started extends ApiResponse<'handOffStart'> {
  wish: HandOffWish;
  codeVerifier: string;
  state: string;
}

/** The system browser: another program, with cookies of its own. */
export function systemBrowser({ port }: TestRelyingParty): TestClient {
  const client = new TestClient(port);
  const { send } = client;
  client.send = (request) =>
    send.call(client, { ...request, headers: { 'user-agent': chrome, ...request.headers } });
  return client;
}

export async function startHandOff(
  terminal: TestClient,
  wish: HandOffWish = { purpose: 'signIn' },
): Promise<Started> {
  const [codeVerifier, state] = [secret(), secret()];
  const started = await terminal.get('handOffStart', {
    wish,
    codeChallenge: s256(codeVerifier),
    state,
    port: terminalPort,
  });
  return { ...started, wish, codeVerifier, state };
}

/** Opens the page and chooses the terminal's number. */
export async function confirmInBrowser(browser: TestClient, { handOffId, number }: Started): Promise<void> {
  await browser.get('handOffOpen', { handOffId });
  await browser.get('handOffChoose', { handOffId, number });
}

/** The ceremony in the browser; answers what the page would post to the terminal. */
export async function answerInBrowser(
  browser: TestClient,
  authenticator: Authenticator,
  { handOffId }: Pick<Started, 'handOffId'>,
  place?: PasskeyPlace,
): Promise<ApiResponse<'handOffAnswer'>> {
  const asked = await browser.get('handOffOptions', { handOffId, ...(place && { place }) });
  const { ceremonyId } = asked;
  if (asked.kind === 'get') {
    const response = authenticator.get(asked.options);
    return browser.get('handOffAnswer', { kind: 'get', handOffId, ceremonyId, response });
  }
  const response = authenticator.create(asked.options);
  return browser.get('handOffAnswer', { kind: 'create', handOffId, ceremonyId, response });
}

/** Open, number, ceremony. */
export async function goThroughBrowser(
  browser: TestClient,
  authenticator: Authenticator,
  started: Started,
  place?: PasskeyPlace,
): Promise<ApiResponse<'handOffAnswer'>> {
  await confirmInBrowser(browser, started);
  return answerInBrowser(browser, authenticator, started, place);
}

/** What the terminal sends to redeem the code. */
export function redemption({ handOffId, codeVerifier, wish }: Started, { code }: { code: string }) {
  return { handOffId, codeVerifier, code, purpose: wish.purpose };
}

/** Why the relying party refused the last redemption, from its audit log. */
export async function lastReason(relyingParty: TestRelyingParty): Promise<string | undefined> {
  const lines = await relyingParty.audit();
  const last = lines.findLast(({ event }) => event === 'handOff.redeem');
  return last?.['reason'] as string | undefined;
}

/** Taro has a passkey on a device that only the system browser reaches. */
export async function withPasskey() {
  const relyingParty = await startTestRelyingParty();
  const owner = await signInWithPassword(relyingParty);
  const authenticator = new Authenticator();
  const passkey = await registerPasskey(relyingParty, owner, authenticator);
  return { relyingParty, owner, authenticator, passkey, browser: systemBrowser(relyingParty) };
}

/** A sign-in whose code has come back to the terminal. */
export async function withCode() {
  const parts = await withPasskey();
  const terminal = new TestClient(parts.relyingParty.port);
  const started = await startHandOff(terminal);
  const answered = await goThroughBrowser(parts.browser, parts.authenticator, started);
  return { ...parts, terminal, started, answered };
}

import {
  AuthenticatorEmulator,
  PasskeysCredentialsMemoryRepository,
  WebAuthnEmulator,
} from 'nid-webauthn-emulator';
import { demoAccounts } from '../../server/app/demo/demoAccounts.ts';
import type { Action } from '../../server/contract/actions.ts';
import type { ApiResponse } from '../../server/contract/api.ts';
import type { PasskeyPlace } from '../../server/contract/policyWords.ts';
import type { PasskeyView } from '../../server/contract/views.ts';
import type {
  AuthenticationResponse,
  CreationOptions,
  RegistrationResponse,
  RequestOptions,
} from '../../server/contract/webauthn.ts';
import { TestClient } from './testClient.ts';
import { testOrigin, type TestRelyingParty } from './openTestRelyingParty.ts';

/** Named customers of the tests. Taro has two addresses, Ken none that is verified. */
export const [taro, hanako, midori, ken] = demoAccounts as unknown as readonly [
  (typeof demoAccounts)[number],
  (typeof demoAccounts)[number],
  (typeof demoAccounts)[number],
  (typeof demoAccounts)[number],
];

/** An authenticator nobody here wrote, answering as the browser would. */
export class Authenticator {
  private readonly emulator: WebAuthnEmulator;

  constructor(settings: ConstructorParameters<typeof AuthenticatorEmulator>[0] = {}) {
    this.emulator = new WebAuthnEmulator(
      new AuthenticatorEmulator({
        credentialsRepository: new PasskeysCredentialsMemoryRepository(),
        ...settings,
      }),
    );
  }

  create(options: CreationOptions, origin = testOrigin): RegistrationResponse {
    const { hints: _hints, ...plain } = options;
    return this.emulator.createJSON(origin, plain as never) as RegistrationResponse;
  }

  get(options: RequestOptions, origin = testOrigin): AuthenticationResponse {
    const { hints: _hints, ...plain } = options;
    return this.emulator.getJSON(origin, plain as never) as AuthenticationResponse;
  }
}

/** The code in the newest mail to anybody. */
export async function newestCode(relyingParty: TestRelyingParty): Promise<string> {
  const [newest] = await relyingParty.mails();
  const code = /\b(\d{6})\b/.exec(newest?.text ?? '')?.[1];
  if (!code) throw new Error('No code in the newest mail');
  return code;
}

type SecondFactorStep = Extract<ApiResponse<'signInPassword'>, { next: 'secondFactor' }>;

/** Gives customer code and password, and comes to the second factor. */
export async function givePassword(
  client: TestClient,
  { customerCode, password }: Pick<(typeof demoAccounts)[number], 'customerCode' | 'password'>,
): Promise<SecondFactorStep> {
  const answer = await client.get('signInPassword', { customerCode, password });
  if (answer.next !== 'secondFactor') throw new Error(`The password led to ${answer.next}`);
  return answer;
}

/** Signs in the first time: password, then the mailed code. */
export async function signInWithPassword(
  relyingParty: TestRelyingParty,
  who: (typeof demoAccounts)[number] = taro,
): Promise<TestClient> {
  const client = new TestClient(relyingParty.port);
  const { addresses } = await givePassword(client, who);
  await client.get('signInCodeSend', { addressId: addresses[0]!.id });
  await client.get('signInCodeVerify', { code: await newestCode(relyingParty) });
  return client;
}

/** Verifies for an action by mailed code. */
export async function verifyByCode(
  relyingParty: TestRelyingParty,
  client: TestClient,
  action: Action,
): Promise<void> {
  const { addresses } = await client.get('stepUpOffer', { action });
  await client.get('stepUpCodeSend', { action, addressId: addresses.find(({ verified }) => verified)!.id });
  await client.get('stepUpCodeVerify', { action, code: await newestCode(relyingParty) });
}

/** Verifies for an action by passkey. */
export async function verifyByPasskey(
  client: TestClient,
  authenticator: Authenticator,
  action: Action,
): Promise<void> {
  const { ceremonyId, options } = await client.get('stepUpPasskeyOptions', { action });
  await client.get('stepUpPasskeyVerify', { ceremonyId, response: authenticator.get(options) });
}

/** Registers a passkey on the authenticator, verified by mailed code. */
export async function registerPasskey(
  relyingParty: TestRelyingParty,
  client: TestClient,
  authenticator: Authenticator,
  place: PasskeyPlace = 'platform',
): Promise<PasskeyView> {
  await verifyByCode(relyingParty, client, { kind: 'registerPasskey' });
  const { ceremonyId, options } = await client.get('passkeyRegisterOptions', { place });
  const { passkey } = await client.get('passkeyRegisterVerify', {
    ceremonyId,
    response: authenticator.create(options),
  });
  return passkey;
}

/** Signs in with a passkey of the authenticator in a browser that knows nobody. */
export async function signInWithPasskey(
  relyingParty: TestRelyingParty,
  authenticator: Authenticator,
): Promise<TestClient> {
  const client = new TestClient(relyingParty.port);
  const { ceremonyId, options } = await client.get('signInPasskeyOptions', {});
  await client.get('signInPasskeyVerify', { ceremonyId, response: authenticator.get(options) });
  return client;
}

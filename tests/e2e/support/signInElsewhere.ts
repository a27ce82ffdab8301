import { codeIn } from '../../../renderer/shared/demo/codeIn.ts';
import type { DemoSeed } from '../../../server/app/demo/demoAccounts.ts';
import { TestClient } from '../../support/testClient.ts';

/** The customer signs in on another PC: a plain HTTP client against the relying party of this terminal. */
export async function signInElsewhere(
  origin: string,
  { customerCode, password }: DemoSeed,
): Promise<TestClient> {
  const client = new TestClient(Number(new URL(origin).port), origin);
  const answer = await client.get('signInPassword', { customerCode, password });
  if (answer.next !== 'secondFactor') throw new Error(`the sign-in goes on with ${answer.next}`);
  const address = answer.addresses.find(({ verified }) => verified);
  if (!address) throw new Error('the customer has no verified address');
  await client.get('signInCodeSend', { addressId: address.id });
  const { mails } = await client.get('demoMails');
  const newest = mails.toSorted((one, other) => other.sentAtMs - one.sentAtMs)[0];
  const code = codeIn(newest?.text ?? '');
  if (code === null) throw new Error('the newest mail holds no code');
  await client.get('signInCodeVerify', { code });
  return client;
}

import { onTestFinished } from 'vitest';
import { openTestRelyingParty, type Choices, type TestRelyingParty } from './openTestRelyingParty.ts';
import { temporaryFolder } from './temporaryFolder.ts';

export type { TestRelyingParty } from './openTestRelyingParty.ts';
export { testOrigin } from './openTestRelyingParty.ts';

/** Starts a relying party inside a test; it ends with the test. */
export async function startTestRelyingParty(choices: Choices = {}): Promise<TestRelyingParty> {
  const relyingParty = await openTestRelyingParty(await temporaryFolder(), choices);
  onTestFinished(() => relyingParty.close());
  return relyingParty;
}

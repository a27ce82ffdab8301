import type { AccountRecord, FlowRecord } from '../ports/records.ts';
import type { KnownBrowser, ServiceDeps } from './deps.ts';
import { isAlive } from './expiry.ts';
import { hashOf, newId, newSecret, sameHash } from './secrets.ts';

/** How long a customer who gave the password has for the rest. */
export const flowTtlMs = 15 * 60_000;

/** Between password and second factor: who it is, tied to one browser by the secret in its cookie. */
export interface OpenFlow {
  flow: FlowRecord;
  account: AccountRecord;
}

/** The password is mixed in: a flow dies with the password it was opened by. */
function flowHash(secret: string, account: AccountRecord): string {
  return hashOf(`${secret}:${account.passwordHash}`);
}

export async function openFlow(
  deps: ServiceDeps,
  account: AccountRecord,
): Promise<{ expiresAtMs: number; browser: { id: string; secret: string } }> {
  const browser = { id: newId(deps.random), secret: newSecret(deps.random) };
  const expiresAtMs = deps.clock.nowMs() + flowTtlMs;
  const secretHash = flowHash(browser.secret, account);
  await deps.stores.flows.add({ id: browser.id, accountId: account.id, secretHash, expiresAtMs });
  return { expiresAtMs, browser };
}

/** The live flow of this browser, or null. */
export async function findFlow(deps: ServiceDeps, caller: KnownBrowser): Promise<OpenFlow | null> {
  const flow = await deps.stores.flows.find(caller.browser.id);
  if (!flow || !isAlive(flow.expiresAtMs, flowTtlMs, deps.clock.nowMs())) return null;
  const account = await deps.stores.accounts.findById(flow.accountId);
  if (!account || !sameHash(flow.secretHash, flowHash(caller.browser.secret, account))) return null;
  return { flow, account };
}

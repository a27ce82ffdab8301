import { describe, onTestFinished } from 'vitest';
import { describeAccountChanges } from './stores/accountChanges.ts';
import { describeAccounts } from './stores/accounts.ts';
import { describeChallenges } from './stores/challenges.ts';
import { describeCodes } from './stores/codes.ts';
import { describeDeskDocs } from './stores/deskDocs.ts';
import { describeFlows } from './stores/flows.ts';
import { describeGrants } from './stores/grants.ts';
import { describeHandOffs } from './stores/handOffs.ts';
import { describeLegacyLogins } from './stores/legacyLogins.ts';
import { describeNotices } from './stores/notices.ts';
import type { OpenedStores, OpenStores } from './stores/openStores.ts';
import { describePasskeys } from './stores/passkeys.ts';
import { describeReceipts } from './stores/receipts.ts';
import { describeReopening } from './stores/reopening.ts';
import { describeSessions } from './stores/sessions.ts';
import { describeSignIns } from './stores/signIns.ts';

/** What every adapter behind `server/ports/stores.ts` must do. Each runs all of it; none has exceptions. */
export function describeStores(name: string, open: () => Promise<OpenedStores>): void {
  const openForTest: OpenStores = async () => {
    const opened = await open();
    let current = opened.stores;
    onTestFinished(() => current.close());
    return {
      stores: opened.stores,
      reopen: async () => {
        await current.close();
        current = await opened.reopen();
        return current;
      },
    };
  };
  describe(`${name} as accounts`, () => describeAccounts(openForTest));
  describe(`${name} as changes of accounts`, () => describeAccountChanges(openForTest));
  describe(`${name} as old logins`, () => describeLegacyLogins(openForTest));
  describe(`${name} as passkeys`, () => describePasskeys(openForTest));
  describe(`${name} as sessions`, () => describeSessions(openForTest));
  describe(`${name} as challenges`, () => describeChallenges(openForTest));
  describe(`${name} as hand-offs`, () => describeHandOffs(openForTest));
  describe(`${name} as flows`, () => describeFlows(openForTest));
  describe(`${name} as codes`, () => describeCodes(openForTest));
  describe(`${name} as grants`, () => describeGrants(openForTest));
  describe(`${name} as receipts`, () => describeReceipts(openForTest));
  describe(`${name} as notices`, () => describeNotices(openForTest));
  describe(`${name} as sign-ins`, () => describeSignIns(openForTest));
  describe(`${name} as the desk’s documents`, () => describeDeskDocs(openForTest));
  describe(`${name} closed and opened again`, () => describeReopening(openForTest));
}

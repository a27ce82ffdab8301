import type { SignInRecord } from '../../ports/records.ts';
import type { SignInStore } from '../../ports/stores.ts';
import { accountRows } from './accountRows.ts';
import { changed } from './changes.ts';
import type { Database } from './database.ts';

const rows = accountRows<SignInRecord>(({ atMs }) => atMs);

export function signInStore(database: Database): SignInStore {
  return {
    add: (signIn, maxPerAccount) =>
      database.change(({ signIns }) => {
        rows.add(signIns, signIn, maxPerAccount);
        return changed(undefined);
      }),

    listByAccount: async (accountId) =>
      database.read(({ signIns }) => rows.oldestFirst(signIns, accountId).reverse()),
  };
}

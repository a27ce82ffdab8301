import type { NoticeRecord } from '../../ports/records.ts';
import type { NoticeStore } from '../../ports/stores.ts';
import { accountRows } from './accountRows.ts';
import { changed } from './changes.ts';
import type { Database } from './database.ts';

const rows = accountRows<NoticeRecord>(({ sentAtMs }) => sentAtMs);

export function noticeStore(database: Database): NoticeStore {
  return {
    add: (notice, maxPerAccount) =>
      database.change(({ notices }) => {
        rows.add(notices, notice, maxPerAccount);
        return changed(undefined);
      }),

    listByAccount: async (accountId) =>
      database.read(({ notices }) => rows.oldestFirst(notices, accountId).reverse()),
  };
}

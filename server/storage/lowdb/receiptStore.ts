import type { ReceiptStore } from '../../ports/stores.ts';
import { changed, insertNew } from './changes.ts';
import type { Database } from './database.ts';

/**
 * Newest receipts kept for each account. The whole document is written at every change, and a receipt is 1 to 2 KB:
 * more of them would make every sign-in wait for the disk. Production keeps all, in PostgreSQL.
 */
export const receiptsPerAccountMax = 200;

export function receiptStore(database: Database): ReceiptStore {
  return {
    add: (receipt) =>
      database.change(({ receipts }) => {
        insertNew(receipts, receipt.id, receipt);
        const own = [...receipts.values()].filter(({ accountId }) => accountId === receipt.accountId);
        const surplus = Math.max(0, own.length - receiptsPerAccountMax);
        for (const { id } of own.slice(0, surplus)) receipts.delete(id);
        return changed(undefined);
      }),

    find: async (accountId, id) =>
      database.read(({ receipts }) => {
        const receipt = receipts.get(id);
        return receipt?.accountId === accountId ? receipt : null;
      }),

    listByAccount: async (accountId, max) =>
      database.read(({ receipts }) =>
        [...receipts.values()]
          .filter((receipt) => receipt.accountId === accountId)
          .slice(-max)
          .reverse(),
      ),
  };
}

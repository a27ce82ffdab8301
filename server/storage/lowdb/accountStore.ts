import type { AccountStore } from '../../ports/stores.ts';
import { changed, insertNew, unchanged } from './changes.ts';
import type { Database } from './database.ts';
import { findRecord, type Tables } from './tables.ts';

export function accountStore(database: Database): AccountStore {
  return {
    add: (account) =>
      database.change((tables) => {
        if (findByCode(tables, account.customerCode)) return unchanged('taken');
        insertNew(tables.accounts, account.id, account);
        return changed('added');
      }),

    findById: async (id) => database.read(({ accounts }) => accounts.get(id) ?? null),

    findByCustomerCode: async (customerCode) =>
      database.read((tables) => findByCode(tables, customerCode) ?? null),
  };
}

function findByCode({ accounts }: Tables, customerCode: string) {
  return findRecord(accounts, (account) => account.customerCode === customerCode);
}

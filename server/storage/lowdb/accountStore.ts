import type { AccountStore } from '../../ports/stores.ts';
import { changed, insertNew, unchanged } from './changes.ts';
import type { Database } from './database.ts';
import { findRecord, type Tables } from './tables.ts';

type Replaced = Awaited<ReturnType<AccountStore['replaceAddress']>>;

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

    listByPhone: async (phone, max) =>
      database.read(({ accounts }) =>
        [...accounts.values()].filter((account) => account.phone === phone).slice(0, max),
      ),

    update: (id, change) =>
      database.change(({ accounts }) => {
        const account = accounts.get(id);
        if (!account) return unchanged(false);
        const next = { ...account, ...structuredClone(change) };
        accounts.set(id, next);
        return { changed: JSON.stringify(next) !== JSON.stringify(account), value: true };
      }),

    replaceAddress: (accountId, addressId, { address, verified }) =>
      database.change<Replaced>(({ accounts }) => {
        const account = accounts.get(accountId);
        if (!account?.addresses.some(({ id }) => id === addressId)) return unchanged('absent');
        const others = account.addresses.filter(({ id }) => id !== addressId);
        if (others.some((other) => isSameMailbox(other.address, address))) return unchanged('taken');
        const addresses = account.addresses.map((old) =>
          old.id === addressId ? { id: addressId, address, verified } : old,
        );
        accounts.set(accountId, { ...account, addresses });
        return changed('replaced');
      }),
  };
}

function findByCode({ accounts }: Tables, customerCode: string) {
  return findRecord(accounts, (account) => account.customerCode === customerCode);
}

/** No mail provider tells mailboxes apart by case, so neither may a second entry of one account. */
function isSameMailbox(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

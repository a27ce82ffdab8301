import type { PasskeyRecord } from '../../ports/records.ts';
import type { PasskeyStore } from '../../ports/stores.ts';
import { changed, insertNew, unchanged } from './changes.ts';
import type { Database } from './database.ts';
import { freeName } from './freeName.ts';
import { findRecord, type Tables } from './tables.ts';

type Added = Awaited<ReturnType<PasskeyStore['add']>>;
type Removed = Awaited<ReturnType<PasskeyStore['remove']>>;

export function passkeyStore(database: Database): PasskeyStore {
  return {
    add: (passkey, maxPerAccount) =>
      database.change<Added>((tables) => {
        if (findByCredential(tables, passkey.credentialId)) return unchanged({ outcome: 'duplicate' });
        const others = ofAccount(tables, passkey.accountId);
        if (others.length >= maxPerAccount) return unchanged({ outcome: 'limit' });
        const named = { ...passkey, name: freeName(passkey.name, others) };
        insertNew(tables.passkeys, named.id, named);
        return changed({ outcome: 'added', passkey: named });
      }),

    listByAccount: async (accountId) =>
      database.read((tables) => ofAccount(tables, accountId).sort((a, b) => a.createdAtMs - b.createdAtMs)),

    findByCredentialId: async (credentialId) =>
      database.read((tables) => findByCredential(tables, credentialId) ?? null),

    rename: (accountId, id, name) =>
      database.change<PasskeyRecord | null>((tables) => {
        const passkey = tables.passkeys.get(id);
        if (passkey?.accountId !== accountId) return unchanged(null);
        const others = ofAccount(tables, accountId).filter((other) => other.id !== id);
        const before = passkey.name;
        passkey.name = freeName(name, others);
        return { changed: passkey.name !== before, value: passkey };
      }),

    recordUse: (id, use) =>
      database.change((tables) => {
        const passkey = tables.passkeys.get(id);
        if (!passkey) return unchanged(undefined);
        passkey.signCount = Math.max(passkey.signCount, use.signCount);
        passkey.backedUp = use.backedUp;
        passkey.lastUsedAtMs = use.usedAtMs;
        return changed(undefined);
      }),

    remove: (accountId, id, keepLast) =>
      database.change<Removed>((tables) => {
        if (tables.passkeys.get(id)?.accountId !== accountId) return unchanged('absent');
        if (keepLast && ofAccount(tables, accountId).length === 1) return unchanged('last');
        tables.passkeys.delete(id);
        return changed('removed');
      }),
  };
}

function ofAccount({ passkeys }: Tables, accountId: string): PasskeyRecord[] {
  return [...passkeys.values()].filter((passkey) => passkey.accountId === accountId);
}

function findByCredential({ passkeys }: Tables, credentialId: string) {
  return findRecord(passkeys, (passkey) => passkey.credentialId === credentialId);
}

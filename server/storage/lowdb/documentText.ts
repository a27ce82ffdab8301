import { documentSchema, documentVersion, type StoredDocument } from './documentSchema.ts';
import { jsonFaultAt } from './jsonFaultAt.ts';
import { readVersion1 } from './readVersion1.ts';
import { pairKey, type Tables } from './tables.ts';

/** The text of the file for what is in memory now. Takes its picture at once: nothing is awaited in it. */
export function writeText(tables: Tables): string {
  const document: StoredDocument = {
    version: documentVersion,
    accounts: [...tables.accounts.values()].map((account) => ({
      ...account,
      addresses: [...account.addresses],
    })),
    passkeys: [...tables.passkeys.values()].map((passkey) => ({
      ...passkey,
      transports: [...passkey.transports],
    })),
    sessions: [...tables.sessions.values()],
    flows: [...tables.flows.values()],
    codes: [...tables.codes.values()],
    grants: [...tables.grants.values()],
    receipts: [...tables.receipts.values()],
    notices: [...tables.notices.values()],
    signIns: [...tables.signIns.values()],
    deskDocs: [...tables.deskDocs.values()],
  };
  return `${JSON.stringify(document)}\n`;
}

/**
 * Reads the text of the file. The fault tells where it is, and repeats nothing of the content: it goes into
 * logs.
 */
export function parseText(text: string): { ok: true; tables: Tables } | { ok: false; fault: string } {
  const json = parseJson(text);
  if (!json.ok) return json;
  const version = versionOf(json.value);
  if (version !== null && version > documentVersion) {
    return {
      ok: false,
      fault: `it was written by a newer program (version ${version}, known is ${documentVersion})`,
    };
  }
  const parsed = version === 1 ? readVersion1(json.value) : documentSchema.safeParse(json.value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { ok: false, fault: `at ${issue?.path.join('.') || 'the top'}: ${issue?.message ?? 'not valid'}` };
  }
  return toTables(parsed.data);
}

function parseJson(text: string): { ok: true; value: unknown } | { ok: false; fault: string } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const { line, column } = jsonFaultAt(text, error);
    return { ok: false, fault: `it is not JSON near line ${line}, column ${column}` };
  }
}

function versionOf(value: unknown): number | null {
  const isObject = typeof value === 'object' && value !== null && 'version' in value;
  return isObject && typeof value.version === 'number' ? value.version : null;
}

type Keyed<T> = Map<string, T> | { twice: number };

function toTables(document: StoredDocument): { ok: true; tables: Tables } | { ok: false; fault: string } {
  const tables = {
    accounts: byKey(document.accounts, ({ id }) => id),
    passkeys: byKey(document.passkeys, ({ id }) => id),
    sessions: byKey(document.sessions, ({ id }) => id),
    flows: byKey(document.flows, ({ id }) => id),
    codes: byKey(document.codes, ({ scope }) => scope),
    grants: byKey(document.grants, ({ sessionId, action }) => pairKey(sessionId, action)),
    receipts: byKey(document.receipts, ({ id }) => id),
    notices: byKey(document.notices, ({ id }) => id),
    signIns: byKey(document.signIns, ({ id }) => id),
    deskDocs: byKey(document.deskDocs, ({ accountId, name }) => pairKey(accountId, name)),
  };
  const unique = {
    'accounts by customerCode': byKey(document.accounts, ({ customerCode }) => customerCode),
    'passkeys by credentialId': byKey(document.passkeys, ({ credentialId }) => credentialId),
  };
  for (const [name, table] of Object.entries<Keyed<unknown>>({ ...tables, ...unique })) {
    if ('twice' in table) return { ok: false, fault: `at ${name}, number ${table.twice}: it is there twice` };
  }
  return { ok: true, tables: tables as Tables };
}

function byKey<T>(records: readonly T[], key: (record: T) => string): Keyed<T> {
  const table = new Map<string, T>();
  for (const [index, record] of records.entries()) {
    if (table.has(key(record))) return { twice: index };
    table.set(key(record), record);
  }
  return table;
}

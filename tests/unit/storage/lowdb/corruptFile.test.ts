import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { CorruptStoreError } from '../../../../server/storage/lowdb/CorruptStoreError.ts';
import { openLowdbStores } from '../../../../server/storage/lowdb/openLowdbStores.ts';
import { accountRecord, flowRecord, passkeyRecord } from '../../../support/records.ts';
import { temporaryFolder } from '../../../support/temporaryFolder.ts';

const clock = { nowMs: () => 1_000 };
const empty = {
  version: 2,
  accounts: [],
  passkeys: [],
  sessions: [],
  flows: [],
  codes: [],
  grants: [],
  receipts: [],
  notices: [],
  signIns: [],
};
const flow = flowRecord({ secretHash: 'secret-word' });

async function openWith(text: string) {
  const directory = join(await temporaryFolder(), 'data');
  const file = join(directory, 'tegata.json');
  await mkdir(directory);
  await writeFile(file, text);
  const open = async () => {
    const stores = await openLowdbStores({ directory, clock });
    onTestFinished(() => stores.close());
    return stores;
  };
  return { file, open };
}

const faults: { why: string; text: string; says: RegExp }[] = [
  { why: 'is empty', text: '', says: /not JSON near line 1, column 1/ },
  {
    why: 'was cut off',
    text: JSON.stringify({ ...empty, flows: [flow] }).slice(0, -9),
    says: /not JSON near line 1/,
  },
  { why: 'has a broken line', text: '{\n  "version": 1,\n  accounts: []\n}', says: /not JSON near line 3/ },
  { why: 'has a stray comma', text: '{"version":1,\n"accounts":[,]}', says: /not JSON near line 2/ },
  { why: 'is full of zeros', text: '\0'.repeat(100), says: /not JSON near line 1, column 1/ },
  { why: 'is something else', text: '[]', says: /at the top/ },
  { why: 'has no version', text: JSON.stringify({ ...empty, version: undefined }), says: /at version/ },
  {
    why: 'is from a newer program',
    text: JSON.stringify({ ...empty, version: 3 }),
    says: /newer program \(version 3/,
  },
  { why: 'has a key too many', text: JSON.stringify({ ...empty, extra: 1 }), says: /at the top.*extra/ },
  {
    why: 'has a record with a wrong type',
    text: JSON.stringify({ ...empty, flows: [flow, { ...flow, id: 'b', expiresAtMs: 'x' }] }),
    says: /at flows\.1\.expiresAtMs/,
  },
  {
    why: 'has a record with a key too many',
    text: JSON.stringify({ ...empty, flows: [{ ...flow, admin: true }] }),
    says: /at flows\.0.*admin/,
  },
  {
    why: 'has a record twice',
    text: JSON.stringify({ ...empty, flows: [flow, flow] }),
    says: /flows, number 1.*twice/,
  },
  {
    why: 'has a credential id twice',
    text: JSON.stringify({
      ...empty,
      passkeys: [passkeyRecord(), passkeyRecord({ id: 'b', credentialId: 'credential-of-passkey-1' })],
    }),
    says: /passkeys by credentialId, number 1/,
  },
  {
    why: 'has a customer code twice',
    text: JSON.stringify({ ...empty, accounts: [accountRecord(), accountRecord({ id: 'b' })] }),
    says: /accounts by customerCode, number 1/,
  },
];

describe('a data file', () => {
  test.each(faults)(
    'that $why stops the start, says where, and is never written over',
    async ({ text, says }) => {
      const { file, open } = await openWith(text);
      const error = await open().then(
        () => null,
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(CorruptStoreError);
      const { message } = error as CorruptStoreError;
      expect(message).toMatch(says);
      expect(message).toContain(file);
      expect(message).toContain('move it away');
      expect(message).not.toContain('secret-word');
      expect(await readFile(file, 'utf8')).toBe(text);
      // The lock is let go: after the repair a start works at once.
      await writeFile(file, JSON.stringify(empty));
      await open();
    },
  );

  test('that is whole opens, and a half-written one beside it is dropped', async () => {
    const { file, open } = await openWith(JSON.stringify({ ...empty, flows: [flow] }));
    await writeFile(`${file}.tmp`, '{"half');
    const stores = await open();
    expect(await stores.flows.find('flow-1')).toEqual(flow);
    await expect(readFile(`${file}.tmp`)).rejects.toThrow(/ENOENT/);
  });

  test('that cannot be read at all is a fault, not a first start', async () => {
    const directory = join(await temporaryFolder(), 'data');
    await mkdir(join(directory, 'tegata.json'), { recursive: true });
    await expect(openLowdbStores({ directory, clock })).rejects.toThrow(/EISDIR/);
  });
});

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BadPolicyError, loadPolicy } from '../../../server/app/loadPolicy.ts';
import { presets } from '../../../server/policies/presets/index.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

async function load(document: unknown): Promise<unknown> {
  const file = join(await temporaryFolder(), 'policy.json');
  await writeFile(file, typeof document === 'string' ? document : JSON.stringify(document));
  return loadPolicy(file).catch((error: unknown) => error);
}

const good = presets['recommended']!;

test.each([
  ['an unknown key', { ...good, extra: 1 }, 'extra'],
  ['an unknown key inside', { ...good, passkeys: { ...good.passkeys, most: 3 } }, 'passkeys'],
  ['a wrong type', { ...good, session: { ...good.session, windowMinutes: '180' } }, 'session.windowMinutes'],
  ['a missing action', { ...good, actions: { ...good.actions, withdraw: undefined } }, 'actions.withdraw'],
  [
    'no passkey at all',
    { ...good, passkeys: { ...good.passkeys, maxPerAccount: 0 } },
    'passkeys.maxPerAccount',
  ],
  ['a date that is none', { ...good, enforcement: { ...good.enforcement, from: 'May' } }, 'enforcement.from'],
  [
    'a zone that is none',
    { ...good, enforcement: { ...good.enforcement, timeZone: 'Asia/Nowhere' } },
    'enforcement.timeZone',
  ],
  ['text that is no JSON', '{', 'cannot be read'],
])('A document with %s stops the start and says where.', async (_title, document, where) => {
  const error = await load(document);
  expect(error).toBeInstanceOf(BadPolicyError);
  expect((error as Error).message).toContain(where);
});

test('An unknown name is answered with the names there are.', async () => {
  await expect(loadPolicy('nothing')).rejects.toThrow(/recommended, baseline, coexist-five/);
});

test.each(Object.keys(presets))(
  'The preset %s is a good document, by name and from a file.',
  async (name) => {
    expect((await loadPolicy(name)).name).toBe(name);
    expect(await load(presets[name])).toEqual(presets[name]);
  },
);

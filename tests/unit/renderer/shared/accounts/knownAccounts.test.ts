import { beforeEach, describe, expect, it, vi } from 'vitest';

/** A browser's storage, as far as it is used. */
function storage() {
  const kept = new Map<string, string>();
  return {
    kept,
    get length() {
      return kept.size;
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

let disk = storage();

/** The module reads the storage when it is loaded, as a page does. */
async function load() {
  vi.resetModules();
  return import('../../../../../renderer/shared/accounts/knownAccounts.ts');
}

beforeEach(() => {
  disk = storage();
  vi.stubGlobal('localStorage', disk);
});

describe('[D10] the accounts that a PC remembers', () => {
  it('are never kept under a code in full', async () => {
    const known = await load();
    known.rememberAccount('10010001', 1);
    expect([...disk.kept.values()].join()).not.toContain('10010001');
  });

  it('are forgotten when the storage holds anything else', async () => {
    for (const odd of ['{', '{}', '[{"code":"****0001","name":"Taro"}]', '[{"code":"10010001"}]']) {
      disk.kept.set('tegata.accounts', odd);
      const { useKnownAccounts } = await load();
      expect(useKnownAccounts.getState().accounts).toEqual([]);
    }
  });

  it('leave nothing behind when the PC is told to forget', async () => {
    const known = await load();
    known.rememberAccount('****0001', 1);
    known.wantAccount('****0001');
    known.forgetEverybody();
    expect(disk.kept.size).toBe(0);
    expect(known.useKnownAccounts.getState()).toEqual({ accounts: [], wanted: null });
  });

  it('are forgotten with the orders they sent, but not the language, the theme or what is not ours', async () => {
    const known = await load();
    known.rememberAccount('****0001', 1);
    const kept = ['tegata.language', 'tegata.theme', 'other.program'];
    for (const key of [...kept, 'tegata.sentOrders.a1', 'tegata.sentOrders.a2', 'tegata.later'])
      disk.kept.set(key, '[]');
    known.forgetEverybody();
    expect([...disk.kept.keys()]).toEqual(kept);
  });

  it('hold the masked code, the nickname and the time, and nothing more', async () => {
    const known = await load();
    known.rememberAccount('****0001', 1);
    known.nameAccount('****0001', ' Papa ');
    known.rememberAccount('****0002', 2);
    known.rememberAccount('****0001', 3);
    expect(JSON.parse(disk.kept.get('tegata.accounts') ?? '')).toEqual([
      { code: '****0001', nickname: 'Papa', lastUsedAtMs: 3 },
      { code: '****0002', nickname: '', lastUsedAtMs: 2 },
    ]);
    const again = await load();
    expect(again.useKnownAccounts.getState().accounts).toHaveLength(2);
  });

  it('are at most twelve, the oldest give way', async () => {
    const known = await load();
    for (let n = 0; n < 13; n++) known.rememberAccount(`****${String(n).padStart(4, '0')}`, n);
    const { accounts } = known.useKnownAccounts.getState();
    expect(accounts).toHaveLength(12);
    expect(accounts.some(({ code }) => code === '****0000')).toBe(false);
  });

  it('forget one account and keep the others', async () => {
    const known = await load();
    known.rememberAccount('****0001', 1);
    known.rememberAccount('****0002', 2);
    known.wantAccount('****0001');
    known.forgetAccount('****0001');
    expect(known.useKnownAccounts.getState()).toMatchObject({
      accounts: [{ code: '****0002' }],
      wanted: null,
    });
  });
});

describe('an account that was chosen before', () => {
  const offered = [
    { name: '****0001', credentialId: 'a' },
    { name: '****0002', credentialId: 'b' },
    { name: '****0002', credentialId: 'c' },
  ];

  it('does not decide between two that look alike, nor when nobody was chosen', async () => {
    const { chosenAmong } = await load();
    expect(chosenAmong(offered, '****0002')).toBeNull();
    expect(chosenAmong(offered, '****0009')).toBeNull();
    expect(chosenAmong(offered, null)).toBeNull();
  });

  it('is taken where exactly one is offered under its code', async () => {
    const { chosenAmong } = await load();
    expect(chosenAmong(offered, '****0001')?.credentialId).toBe('a');
  });
});

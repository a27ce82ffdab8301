import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { call } from '../../../../../renderer/gateways/api.ts';
import { makeQueryClient, queries } from '../../../../../renderer/shared/queries.ts';
import { followCalls } from '../../../../../renderer/shared/session/followCalls.ts';
import { lockWindow } from '../../../../../renderer/shared/session/lockWindow.ts';
import { useSession } from '../../../../../renderer/shared/session/sessionStore.ts';
import type { SessionView } from '../../../../../server/contract/views.ts';

const client = makeQueryClient();

function sessionOf(accountId: string, lockedAtMs: number | null = null): SessionView {
  return {
    id: `session of ${accountId}`,
    account: { id: accountId, displayName: `name of ${accountId}`, customerCodeMasked: '****0001' },
    method: 'passkey',
    signedInAtMs: 0,
    endsAtMs: Date.now() + 3_600_000,
    absoluteEndsAtMs: Date.now() + 7_200_000,
    passkeyCount: 1,
    strength: 'passkeySynced',
    elevatedUntilMs: null,
    lockedAtMs,
  };
}

/** What the network answers next, by path. */
const answers = new Map<string, { status: number; body: unknown }>();

function answer(path: string, body: unknown, status = 200): void {
  answers.set(path, { status, body });
}

const refusal = (code: string) => ({ error: { code, requestId: 'r' } });
const reported = (session: SessionView | null) => ({ session, nowMs: Date.now() });
const status = () => useSession.getState().state.status;

/** The network: an answer on its way can be held up. */
function network(path: string): Promise<Response> {
  const { status: code, body } = answers.get(path) ?? { status: 404, body: refusal('not_found') };
  const response = new Response(JSON.stringify(body), { status: code });
  return held === null ? Promise.resolve(response) : held.then(() => response);
}
let held: Promise<void> | null = null;

beforeAll(() => followCalls(client));

beforeEach(async () => {
  client.clear();
  vi.stubGlobal('fetch', network);
  useSession.setState({ state: { status: 'unknown', lock: false, epoch: 0 } });
  answer('/api/session', reported(sessionOf('taro')));
  await call('session');
});

describe('a locked window', () => {
  it('stays locked when an answer arrives that was asked for before the lock', async () => {
    answer('/api/session/unlock', { session: sessionOf('taro') });
    const late = call('sessionUnlock');
    lockWindow('unlock');
    await late;
    expect(status()).toBe('locked');
  });

  it('stays locked while the relying party knows nothing of it', async () => {
    lockWindow('unlock');
    await call('session');
    expect(status()).toBe('locked');
  });

  it('is locked by the relying party as well', async () => {
    answer('/api/account', refusal('session_locked'), 403);
    await call('account');
    expect(status()).toBe('locked');
  });

  it('opens to the answer of its own unlocking', async () => {
    lockWindow('unlock');
    answer('/api/session/unlock', { session: sessionOf('taro') });
    await call('sessionUnlock');
    expect(status()).toBe('in');
  });
});

describe('[D10] another customer at the same window', () => {
  it('finds nothing of the first in the memory of the page', async () => {
    const texts = () =>
      JSON.stringify(
        client
          .getQueryCache()
          .getAll()
          .map(({ state }) => state.data),
      );
    for (const { queryKey } of Object.values(queries)) {
      const key: readonly unknown[] = queryKey;
      client.setQueryData(key, { secret: `of taro in ${queryKey[0]}` });
    }
    const open = ['policy', 'enforcement', 'demoAccounts', 'demoMails'];
    lockWindow('switch');
    answer('/api/session', reported(sessionOf('hanako')));
    await call('session');
    expect(useSession.getState().state).toMatchObject({ status: 'in', epoch: 1 });
    const left = [...texts().matchAll(/of taro in (\w+)/g)].map(([, key]) => key);
    expect(left.filter((key) => !open.includes(key ?? ''))).toEqual([]);
    expect(JSON.stringify(useSession.getState())).not.toContain('taro');
  });

  it('is not turned out by a late answer about the first', async () => {
    let letGo = () => undefined as void;
    held = new Promise((resolve) => (letGo = resolve));
    const late = call('session');
    held = null;
    answer('/api/session/unlock', { session: sessionOf('hanako') });
    await call('sessionUnlock');
    letGo();
    await late;
    expect(useSession.getState().state).toMatchObject({ session: { account: { id: 'hanako' } } });
  });
});

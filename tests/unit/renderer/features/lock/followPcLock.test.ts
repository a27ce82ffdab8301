import { beforeEach, describe, expect, it } from 'vitest';
import { followPcLock } from '../../../../../renderer/features/lock/followPcLock.ts';
import type { shell } from '../../../../../renderer/gateways/shell.ts';
import { tellSession, useSession } from '../../../../../renderer/shared/session/sessionStore.ts';
import { sessionOf } from '../../shared/session/sessions.ts';

type Shell = NonNullable<typeof shell>;

function pc(locked: boolean) {
  const listeners: (() => void)[] = [];
  const fake: Pick<Shell, 'onPcLocked' | 'takePcLock'> = {
    onPcLocked: (listener) => {
      listeners.push(() => listener('screenLock'));
      return () => undefined;
    },
    takePcLock: () => Promise.resolve({ ok: true, value: { locked } }),
  };
  return { shell: fake as Shell, listeners };
}

const status = () => useSession.getState().state.status;
const signIn = () => tellSession({ kind: 'reported', session: sessionOf('taro'), opens: false });

describe('a page that starts', () => {
  beforeEach(() => useSession.setState({ state: { status: 'unknown', lock: false, epoch: 0 } }));

  it('is locked when the PC was while there was no window, whichever is heard first', async () => {
    await followPcLock(pc(true).shell);
    signIn();
    expect(status()).toBe('locked');
  });

  it('is locked as well when it is known already who is signed in', async () => {
    signIn();
    await followPcLock(pc(true).shell);
    expect(status()).toBe('locked');
  });

  it('stays open when the PC was not locked, until it is', async () => {
    const { shell, listeners } = pc(false);
    await followPcLock(shell);
    signIn();
    expect(status()).toBe('in');
    for (const listener of listeners) listener();
    expect(status()).toBe('locked');
  });
});

import { describe, expect, it } from 'vitest';
import { UnlockWays } from '../../../../../renderer/features/lock/UnlockWays.tsx';
import type { SessionView } from '../../../../../server/contract/views.ts';
import { renderPage } from '../../../../support/renderPage.tsx';
import { sessionOf } from '../../shared/session/sessions.ts';

async function waysOf(session: Partial<SessionView>): Promise<string[]> {
  const html = await renderPage(<UnlockWays session={{ ...sessionOf('taro'), ...session }} />, 'ja');
  return [...html.matchAll(/data-testid="(unlock-\w+)"/g)].map(([, id]) => id ?? '');
}

describe('the ways to unlock', () => {
  it('are the passkey alone for a session that was opened with one', async () => {
    expect(await waysOf({ strength: 'passkeySynced' })).toEqual(['unlock-passkey']);
    expect(await waysOf({ strength: 'passkeyDeviceBound' })).toEqual(['unlock-passkey']);
  });

  it('are the factors of the old login where the account has no passkey', async () => {
    expect(await waysOf({ strength: 'twoFactor', passkeyCount: 0 })).toEqual(['unlock-other']);
  });

  it('[R7] are both for a customer whose phone is lost, in the window of the help desk', async () => {
    expect(await waysOf({ strength: 'recovery' })).toEqual(['unlock-passkey', 'unlock-other']);
  });

  it('[D6] are both for a customer who signed in with the old login though the account has a passkey', async () => {
    for (const strength of ['twoFactor', 'password'] as const)
      expect(await waysOf({ strength })).toEqual(['unlock-passkey', 'unlock-other']);
  });
});

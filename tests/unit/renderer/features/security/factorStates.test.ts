import { describe, expect, it } from 'vitest';
import { factorStates } from '../../../../../renderer/features/security/factorStates.ts';
import type { AccountView, SecondFactorView } from '../../../../../server/contract/views.ts';

const account = (verified: boolean): AccountView => ({
  displayName: 'A',
  customerCodeMasked: '****0001',
  phoneMasked: null,
  addresses: [{ id: 'a', masked: 'ta***@example.jp', verified }],
  passwords: { trading: true, withdrawal: true },
  payout: null,
  coolingUntilMs: null,
});
const view = (change: Partial<SecondFactorView>): SecondFactorView => ({
  offered: ['mailCode', 'totp'],
  preferred: null,
  totp: null,
  totpPossible: true,
  ...change,
});

describe('the states of the second factors', () => {
  it('[M15] says that mail cannot be used without a verified address', () => {
    expect(factorStates(view({}), account(false))[0]).toMatchObject({ state: 'noMail', preferred: false });
  });

  it('says where an authenticator app is impossible', () => {
    expect(factorStates(view({ totpPossible: false }), account(true))[1]?.state).toBe('impossible');
  });

  it('offers no choice where only one factor works', () => {
    const states = factorStates(view({}), account(true));
    expect(states.map(({ canPrefer }) => canPrefer)).toEqual([false, false]);
    expect(states.map(({ preferred }) => preferred)).toEqual([true, false]);
  });

  it('[M3] lets the customer choose between two that work', () => {
    const both = view({ totp: { enrolledAtMs: 0 }, preferred: 'totp' });
    expect(factorStates(both, account(true))).toEqual([
      { factor: 'mailCode', state: 'ready', preferred: false, canPrefer: true },
      { factor: 'totp', state: 'ready', preferred: true, canPrefer: false },
    ]);
  });

  it('forgets a preferred factor that no longer works', () => {
    const gone = factorStates(view({ preferred: 'totp' }), account(true));
    expect(gone.map(({ preferred }) => preferred)).toEqual([true, false]);
  });
});

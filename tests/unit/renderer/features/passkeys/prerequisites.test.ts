import { describe, expect, it } from 'vitest';
import { prerequisites } from '../../../../../renderer/features/passkeys/prerequisites.ts';
import { coexistFive } from '../../../../../server/policies/presets/coexistFive.ts';
import { replaceOne } from '../../../../../server/policies/presets/replaceOne.ts';
import type { SessionStrength } from '../../../../../server/contract/policyWords.ts';

const verified = { id: 'a', masked: 'ta***@example.jp', verified: true };
const unverified = { id: 'b', masked: 'ke***@example.jp', verified: false };
const ready = {
  account: { addresses: [unverified, verified] },
  strength: 'twoFactor' as SessionStrength,
  count: 4,
};

describe('prerequisites', () => {
  it('[D1] asks for a verified mail address', () => {
    const { mail, ok } = prerequisites(coexistFive, { ...ready, account: { addresses: [unverified] } });
    expect(mail).toEqual({ ok: false, address: null });
    expect(ok).toBe(false);
  });

  it('[D2] asks for a session that was opened with a second factor', () => {
    const { session, ok } = prerequisites(coexistFive, { ...ready, strength: 'password' });
    expect(session).toEqual({ ok: false });
    expect(ok).toBe(false);
    expect(prerequisites(coexistFive, { ...ready, strength: 'recovery' }).ok).toBe(true);
  });

  it('[D9] leaves no room beyond what the policy allows', () => {
    expect(prerequisites(coexistFive, { ...ready, count: 5 })).toMatchObject({ roomLeft: 0, ok: false });
  });

  it('[R4] leaves no room for a second one where there can be one', () => {
    expect(prerequisites(replaceOne, { ...ready, count: 1 })).toMatchObject({ roomLeft: 0, ok: false });
    expect(prerequisites(replaceOne, { ...ready, count: 0 })).toMatchObject({ roomLeft: 1, ok: true });
  });

  it('[D3] tells of the screen lock where the passkey will be made, and does not block on it', () => {
    expect(prerequisites(coexistFive, ready).device).toEqual({ on: 'thisPc' });
    expect(prerequisites(replaceOne, ready).device).toEqual({ on: 'phone' });
  });

  it('names the verified address and the room that is left', () => {
    expect(prerequisites(coexistFive, ready)).toMatchObject({
      mail: { ok: true, address: verified.masked },
      session: { ok: true },
      roomLeft: 1,
      ok: true,
    });
  });

  it('shows no check that the policy does not ask for', () => {
    const lax = { ...coexistFive, registration: { prerequisites: [] } };
    const bare = prerequisites(lax, { account: { addresses: [] }, strength: 'password', count: 0 });
    expect(bare).toEqual({ roomLeft: 5, ok: true });
  });
});

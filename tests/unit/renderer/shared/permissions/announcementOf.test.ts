import { describe, expect, it } from 'vitest';
import { announcementOf } from '../../../../../renderer/shared/permissions/announcementOf.ts';
import type { EnforcementView } from '../../../../../server/contract/views.ts';

const fromMs = Date.parse('2026-05-15T00:00:00+09:00');
const actions: EnforcementView['actions'] = ['trade', 'withdraw'];
const never: EnforcementView = { fromMs: null, enforced: false, daysLeft: null, actions: [] };
const far: EnforcementView = { fromMs, enforced: false, daysLeft: null, actions };
const soon: EnforcementView = { ...far, daysLeft: 12 };
const enforced: EnforcementView = { ...far, enforced: true };

describe('what is announced above every page', () => {
  it('is nothing where nothing is or will be restricted', () => {
    expect(announcementOf({ strength: 'twoFactor' }, undefined)).toBeNull();
    expect(announcementOf({ strength: 'twoFactor' }, never)).toBeNull();
    expect(announcementOf({ strength: 'twoFactor' }, far)).toBeNull();
    expect(announcementOf({ strength: 'twoFactor' }, { ...enforced, actions: [] })).toBeNull();
  });

  it.each(['passkeySynced', 'passkeyDeviceBound'] as const)(
    '[I8] is nothing in a session that was opened with a passkey (%s)',
    (strength) => {
      expect(announcementOf({ strength }, soon)).toBeNull();
      expect(announcementOf({ strength }, enforced)).toBeNull();
    },
  );

  it('[D7] is the days left before the date', () => {
    expect(announcementOf({ strength: 'twoFactor' }, soon)).toEqual({
      kind: 'soon',
      daysLeft: 12,
      fromMs,
      actions,
    });
  });

  it('[I8] is the restriction from the date on, however many passkeys are registered', () => {
    expect(announcementOf({ strength: 'twoFactor' }, enforced)).toEqual({ kind: 'enforced', actions });
    expect(announcementOf({ strength: 'password' }, enforced)).toEqual({ kind: 'enforced', actions });
  });

  it('[R7] is what a recovery session is for, before anything else', () => {
    expect(announcementOf({ strength: 'recovery' }, undefined)).toEqual({ kind: 'recovery' });
    expect(announcementOf({ strength: 'recovery' }, enforced)).toEqual({ kind: 'recovery' });
  });
});

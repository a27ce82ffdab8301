import { describe, expect, it } from 'vitest';
import { isFateOpen } from '../../../../../renderer/features/cash/withdraw/isFateOpen.ts';

describe('the fate of a withdrawal', () => {
  it('is known once the relying party has refused it', () => {
    expect(isFateOpen(false, { code: 'withdrawable_short' })).toBe(false);
    expect(isFateOpen(false, { code: 'rate_limited' })).toBe(false);
  });

  it('is open when the answer was lost, or something failed that may have failed after the payment', () => {
    for (const code of ['offline', 'bad_answer', 'unavailable', 'internal', 'storage_unavailable'] as const) {
      expect(isFateOpen(false, { code }), code).toBe(true);
    }
  });

  it('stays open while it is the question that is refused', () => {
    for (const code of ['offline', 'internal', 'rate_limited', 'signed_out', 'session_locked'] as const) {
      expect(isFateOpen(true, { code }), code).toBe(true);
    }
  });

  it('is known once the relying party had to decide anew, having none of that id', () => {
    for (const code of ['step_up_required', 'withdrawable_short', 'cooling_off'] as const) {
      expect(isFateOpen(true, { code }), code).toBe(false);
    }
  });
});

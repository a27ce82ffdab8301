import { describe, expect, it } from 'vitest';
import { isFateOpen } from '../../../../../renderer/features/cash/withdraw/isFateOpen.ts';

describe('the fate of a withdrawal', () => {
  it.each(['withdrawable_short', 'rate_limited'] as const)('is known when it was refused: %s', (code) => {
    expect(isFateOpen(false, { code })).toBe(false);
  });

  it.each(['offline', 'bad_answer', 'unavailable', 'internal', 'storage_unavailable'] as const)(
    'is open when the answer was lost, or something failed that may have failed after the payment: %s',
    (code) => {
      expect(isFateOpen(false, { code })).toBe(true);
    },
  );

  it.each(['offline', 'internal', 'rate_limited', 'signed_out', 'session_locked'] as const)(
    'stays open while it is the question that is refused: %s',
    (code) => {
      expect(isFateOpen(true, { code })).toBe(true);
    },
  );

  it.each(['step_up_required', 'withdrawable_short', 'cooling_off'] as const)(
    'is known once the relying party had to decide anew, having none of that id: %s',
    (code) => {
      expect(isFateOpen(true, { code })).toBe(false);
    },
  );
});

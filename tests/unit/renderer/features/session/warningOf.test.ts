import { describe, expect, it } from 'vitest';
import { warningOf } from '../../../../../renderer/features/session/warningOf.ts';

const minuteMs = 60_000;
const session = { endsAtMs: 180 * minuteMs, absoluteEndsAtMs: 1_440 * minuteMs };
const at = (minutes: number) => warningOf(session, 5, minutes * minuteMs);

describe('warningOf', () => {
  it('[M9] is silent before the last five minutes and once the session is over', () => {
    expect(at(0)).toBeNull();
    expect(at(174.9)).toBeNull();
    expect(at(180)).toBeNull();
    expect(at(200)).toBeNull();
  });

  it('[M9] warns in the last five minutes', () => {
    expect(at(175)).toEqual({ leftMs: 5 * minuteMs, renewable: true });
    expect(at(179)).toEqual({ leftMs: minuteMs, renewable: true });
  });

  it('says when renewing does not help any more', () => {
    const last = { endsAtMs: 1_440 * minuteMs, absoluteEndsAtMs: 1_440 * minuteMs };
    expect(warningOf(last, 5, 1_438 * minuteMs)?.renewable).toBe(false);
  });
});

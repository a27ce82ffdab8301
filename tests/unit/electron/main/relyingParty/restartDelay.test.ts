import { describe, expect, it } from 'vitest';
import {
  restartDelayFirstMs,
  restartDelayMaxMs,
  restartDelayMs,
  restartsInARowMax,
} from '../../../../../electron/main/relyingParty/restartDelay.ts';

describe('the pause before a restart', () => {
  it('ends after the last failure in a row that is allowed', () => {
    expect(restartDelayMs(restartsInARowMax + 1)).toBeNull();
    expect(restartDelayMs(restartsInARowMax)).not.toBeNull();
  });

  it('never exceeds its maximum', () => {
    for (let failures = 1; failures <= restartsInARowMax; failures += 1) {
      expect(restartDelayMs(failures)).toBeLessThanOrEqual(restartDelayMaxMs);
    }
    expect(restartDelayMs(restartsInARowMax)).toBe(restartDelayMaxMs);
  });

  it('starts short and doubles', () => {
    expect([1, 2, 3].map(restartDelayMs)).toEqual([
      restartDelayFirstMs,
      restartDelayFirstMs * 2,
      restartDelayFirstMs * 4,
    ]);
  });
});

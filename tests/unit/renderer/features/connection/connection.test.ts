import { describe, expect, it } from 'vitest';
import { connectionWords } from '../../../../../renderer/features/connection/connectionWords.ts';
import { pollDelayMs } from '../../../../../renderer/features/connection/pollDelay.ts';

describe('pollDelayMs', () => {
  it('asks soon after a failure and backs off to the calm pace, never beyond', () => {
    expect([1, 2, 3, 4, 5, 6, 30].map(pollDelayMs)).toEqual([
      500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000,
    ]);
  });

  it('asks calmly while all is well', () => {
    expect(pollDelayMs(0)).toBe(15_000);
  });
});

describe('connectionWords', () => {
  it('believes the shell that the embedded relying party is away', () => {
    expect(connectionWords('connected', 'restarting')).toBe('restarting');
    expect(connectionWords('lost', 'failed')).toBe('failed');
  });

  it('says what was measured in every other case', () => {
    expect(connectionWords('lost', 'running')).toBe('lost');
    expect(connectionWords('connected', null)).toBe('connected');
    expect(connectionWords('connecting', 'starting')).toBe('connecting');
  });
});

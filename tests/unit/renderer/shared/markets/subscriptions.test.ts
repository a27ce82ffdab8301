import { describe, expect, it } from 'vitest';
import { streamRequestSchema } from '../../../../../server/contract/marketData.ts';
import { backOffMs } from '../../../../../renderer/shared/backOff.ts';
import { batchMax, differenceOf } from '../../../../../renderer/shared/markets/subscriptions.ts';

const quotes = Array.from({ length: 250 }, (_, index) => `quote:${1000 + index}`);

describe('what is asked for', () => {
  it('is no more than the stream carries, and first what every page needs', () => {
    const { added } = differenceOf([...quotes, 'status', 'orders'], new Set(['quote:1000']), 10);
    expect(added.slice(0, 2)).toEqual(['status', 'orders']);
    expect(added).toHaveLength(9);
  });

  it('is nothing when nothing changed', () => {
    expect(differenceOf(['status'], new Set(['status']), 300)).toEqual({
      requests: [],
      added: [],
      removed: [],
    });
  });

  it('makes room first, and comes in batches that the contract allows', () => {
    const { requests } = differenceOf(quotes, new Set(['status']), 300);
    expect(requests.map(({ op }) => op)).toEqual(['unsubscribe', 'subscribe', 'subscribe', 'subscribe']);
    expect(requests[1]).toHaveProperty('topics.length', batchMax);
    for (const request of requests) expect(streamRequestSchema.safeParse(request).success).toBe(true);
  });
});

describe('the wait before another attempt', () => {
  it('doubles up to ten seconds, and is never less than half of that', () => {
    expect([0, 1, 2, 5, 6, 40].map((attempt) => backOffMs(attempt, 1))).toEqual([
      250, 500, 1_000, 8_000, 10_000, 10_000,
    ]);
    expect(backOffMs(3, 0)).toBe(1_000);
  });
});

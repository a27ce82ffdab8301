import { describe, expect, it } from 'vitest';
import { inTurn, median, table } from '../../bench/ratio.ts';

describe('measuring a ratio', () => {
  it('refuses the median of nothing', () => {
    expect(() => median([])).toThrow('no values');
  });

  it('takes the middle value, or the mean of the two in the middle', () => {
    expect(median([3, 1, 100])).toBe(3);
    expect(median([4, 1, 2, 100])).toBe(3);
  });

  it('lets baseline and subject take turns, and does not count the first round', async () => {
    const order: string[] = [];
    const subjects = [1000, 1, 2, 3];
    const outcome = await inTurn(
      3,
      () => {
        order.push('subject');
        return Promise.resolve(subjects.shift() ?? 0);
      },
      () => Promise.resolve(order.push('baseline')),
    );
    expect(order.slice(0, 4)).toEqual(['baseline', 'subject', 'baseline', 'subject']);
    expect(outcome.subject).toBe(2);
  });

  it('says in the table whether a target was met', () => {
    const row = { what: 'start', unit: 'ms', subject: 150, baseline: 100, ratioMax: 1.4 };
    expect(table([row])).toContain('1.50 x  <= 1.4 x  missed');
    expect(table([{ ...row, ratioMax: 1.5 }])).toContain('met');
  });

  it('says so as well of a figure that has a target of its own, and gives no ratio to nothing', () => {
    const row = { what: 'frames', unit: '%', subject: 2, baseline: 0, ratioMax: null, subjectMax: 1 };
    expect(table([row])).toMatch(/0\.0 % +<= 1 % +missed/);
    expect(table([{ ...row, subject: 0.5 }])).toContain('met');
    expect(table([{ ...row, subjectMax: null }])).not.toContain('met');
  });
});

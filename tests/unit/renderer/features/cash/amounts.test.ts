import { describe, expect, test } from 'vitest';
import { parseYen } from '../../../../../renderer/features/cash/parseYen.ts';
import { maskPayout } from '../../../../../renderer/shared/money/usePayoutWords.ts';
import { withdrawProblem } from '../../../../../renderer/features/cash/withdraw/withdrawProblem.ts';

describe('An amount that is typed', () => {
  test.each(['', '  ', '0', '-1', '1.5', '1e6', '0x10', 'all', '１万', '12345678901234', '1,000.0', '+5'])(
    'is refused when it is no whole positive number of yen: %j',
    (text) => expect(parseYen(text)).toBeNull(),
  );

  test.each([
    ['1', 1],
    ['1,000,000', 1_000_000],
    ['１，０００，０００', 1_000_000],
    [' 250 000 円', 250_000],
    ['￥980', 980],
    ['007', 7],
    ['9999999999999', 9_999_999_999_999],
  ])('is taken with grouping, unit and full-width digits: %j', (text, amountYen) =>
    expect(parseYen(text)).toBe(amountYen),
  );
});

describe('A withdrawal', () => {
  test('is missing, then too large from one yen beyond what can be withdrawn, and else fine', () => {
    expect(withdrawProblem('', 5_000)).toBe('missing');
    expect(withdrawProblem('abc', 5_000)).toBe('missing');
    expect(withdrawProblem('5,001', 5_000)).toBe('tooLarge');
    expect(withdrawProblem('1', 0)).toBe('tooLarge');
    expect(withdrawProblem('5,000', 5_000)).toBeNull();
    expect(withdrawProblem('1', 5_000)).toBeNull();
  });

  test('[M7] shows of the registered account number the end alone on the open screen', () => {
    const payout = { bankCode: '9998', branchCode: '101', number: '4100001' };
    expect(maskPayout(payout)).toEqual({ bankCode: '9998', branchCode: '101', number: '****001' });
  });
});

import { describe, expect, it } from 'vitest';
import { bankName, payoutFaults, payoutOf } from '../../../../../renderer/features/account/payoutDraft.ts';
import type { PayoutDraft } from '../../../../../renderer/features/account/payoutDraft.ts';
import { payoutAccountSchema } from '../../../../../server/contract/actions.ts';

const draft: PayoutDraft = {
  bankCode: '９９９８',
  branchCode: '101',
  kind: 'ordinary',
  number: '410-0001',
  holder: 'てがた　たろう',
};

describe('a draft of a payout account', () => {
  it('[M13] is refused field by field', () => {
    const empty = { bankCode: '', branchCode: '', kind: 'ordinary', number: '', holder: '' } as const;
    expect(payoutFaults(empty)).toEqual(['bankCode', 'branchCode', 'number', 'holder']);
    expect(payoutFaults({ ...draft, number: '12345678' })).toEqual(['number']);
    expect(payoutFaults({ ...draft, holder: '手形 太郎' })).toEqual(['holder']);
  });

  it('[M13] becomes what the contract takes, however it was typed', () => {
    expect(payoutFaults(draft)).toEqual([]);
    const payout = payoutOf(draft);
    expect(payout).toEqual({
      bankCode: '9998',
      branchCode: '101',
      kind: 'ordinary',
      number: '4100001',
      holder: 'テガタ タロウ',
    });
    expect(payoutAccountSchema.parse(payout)).toEqual(payout);
  });

  it.each([
    ['ﾃｶﾞﾀ ﾀﾛｳ', 'テガタ タロウ'],
    ['ヴァーチャル', 'ヴァーチャル'],
    ['tegata inc.', 'TEGATA INC.'],
  ])('writes the name %s as banks do', (typed, written) => {
    expect(bankName(typed)).toBe(written);
  });
});

import { describe, expect, it } from 'vitest';
import { CashOverview } from '../../../../../renderer/features/cash/CashOverview.tsx';
import type { CashView } from '../../../../../server/contract/trading.ts';
import { renderPage, textOf } from '../../../../support/renderPage.tsx';

const cash: CashView = {
  cashYen: 9_000_000,
  unsettledYen: -3_562_700,
  settlements: [
    { on: '2026-11-25', amountYen: -4_000_000 },
    { on: '2026-11-26', amountYen: 437_300 },
  ],
  reservedYen: 120_000,
  buyingPowerYen: 5_317_300,
  withdrawableYen: 4_880_000,
  realisedYen: -1_200,
  payout: { bankCode: '9998', branchCode: '101', number: '4100001' },
};

describe.each(['ja', 'en'] as const)('the overview of money, in %s', (language) => {
  it('says what was refused instead of loading for ever', async () => {
    const refusal = { code: 'off_in_recovery' } as const;
    const text = textOf(await renderPage(<CashOverview cash={undefined} refusal={refusal} />, language));
    expect(text).toContain(language === 'ja' ? 'ヘルプデスクの確認によるログインでは' : 'help desk');
    expect(text).toContain(language === 'ja' ? '出金' : 'Withdrawals');
  });

  it('says where there is no payout account, and leads to the page that registers one', async () => {
    const html = await renderPage(<CashOverview cash={{ ...cash, payout: null }} refusal={null} />, language);
    expect(textOf(html)).toContain(language === 'ja' ? '未登録' : 'None');
    expect(html).toContain('href="/account/customer/registered/payout"');
  });

  it('tells every sum with its sign, and each day of settlement by itself', async () => {
    const text = textOf(await renderPage(<CashOverview cash={cash} refusal={null} />, language));
    for (const sum of ['5,317,300', '4,880,000', '9,000,000', '120,000', '−3,562,700', '−1,200', '+437,300'])
      expect(text).toContain(sum);
    expect(text).toMatch(
      language === 'ja' ? /11\/25\(水\) 受渡 −4,000,000/ : /settles Wed,? 25 Nov −4,000,000/,
    );
  });

  it('[M7] does not show the payout account in full', async () => {
    const html = await renderPage(<CashOverview cash={cash} refusal={null} />, language);
    expect(html).not.toContain('4100001');
    expect(html).toContain('****001');
  });
});

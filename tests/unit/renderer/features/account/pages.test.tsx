import { describe, expect, it } from 'vitest';
import { ContactList } from '../../../../../renderer/features/account/ContactList.tsx';
import { PayoutFacts } from '../../../../../renderer/features/account/PayoutFacts.tsx';
import { PayoutPage } from '../../../../../renderer/features/account/PayoutPage.tsx';
import { UnverifiedAddress } from '../../../../../renderer/shared/account/UnverifiedAddress.tsx';
import { publicPart } from '../../../../../server/contract/policy.ts';
import type { AccountView } from '../../../../../server/contract/views.ts';
import { presets } from '../../../../../server/policies/presets/index.ts';
import { renderPage, textOf } from '../../../../support/renderPage.tsx';

const account: AccountView = {
  displayName: '手形 太郎',
  customerCodeMasked: '****0001',
  phoneMasked: '*******0001',
  addresses: [{ id: 'a', masked: 'ta***@example.jp', verified: true }],
  passwords: { trading: true, withdrawal: true },
  payout: { bankCode: '9998', branchCode: '101', numberMasked: '***0001', changedAtMs: null },
  coolingUntilMs: null,
};
const unverified = { ...account, addresses: [{ id: 'a', masked: 'ta***@example.jp', verified: false }] };
const languages = ['ja', 'en'] as const;
const presetNames = Object.keys(presets);

describe.each(languages)('contact data in %s', (language) => {
  it('[M7] is shown as it was masked', async () => {
    const html = await renderPage(
      <ContactList account={account} changeable onChange={() => undefined} />,
      language,
    );
    for (const masked of ['*******0001', 'ta***@example.jp', '****0001']) expect(html).toContain(masked);
  });

  it('offers no change where this session may make none', async () => {
    const html = await renderPage(
      <ContactList account={account} changeable={false} onChange={() => undefined} />,
      language,
    );
    expect(html).not.toContain('<button');
  });

  it('[M15] asks nothing of a customer with a verified address', async () => {
    expect(await renderPage(<UnverifiedAddress />, language, { account })).toBe('');
  });

  it('[M15] leads a customer without one to verify it', async () => {
    const html = await renderPage(<UnverifiedAddress />, language, { account: unverified });
    expect(html).toContain('ask-address');
    expect(html).toContain('href="/account/customer/registered/contact"');
  });
});

describe('the payout account', () => {
  it.each(presetNames)('[M13] under %s changes here, or stands with the help desk’s number', async (name) => {
    const policy = publicPart(presets[name]!);
    const html = await renderPage(<PayoutPage />, 'ja', { policy, account });
    const { online } = policy.actions.changePayout;
    expect(html.includes('payout-offline')).toBe(!online);
    expect(html.includes('payout-begin')).toBe(online);
    expect(html.includes(policy.helpDesk.phone)).toBe(!online);
    expect(html.includes(`変更してから${policy.payout.coolingOffHours}時間は、出金できません`)).toBe(online);
  });

  it('[M7] is masked, and says until when no money leaves', async () => {
    const changedAtMs = Date.UTC(2026, 10, 22, 0, 53);
    const changed = {
      ...account,
      payout: { ...account.payout!, changedAtMs },
      coolingUntilMs: changedAtMs + 24 * 3_600_000,
    };
    const text = textOf(await renderPage(<PayoutFacts account={changed} />, 'en'));
    expect(text).toContain('***0001');
    expect(text).toMatch(/No withdrawals until 2[234] Nov 2026/);
  });
});

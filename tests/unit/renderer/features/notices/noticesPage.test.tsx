import { describe, expect, it } from 'vitest';
import { NoticesPage } from '../../../../../renderer/features/notices/NoticesPage.tsx';
import { publicPart } from '../../../../../server/contract/policy.ts';
import { replaceOne } from '../../../../../server/policies/presets/replaceOne.ts';
import { renderPage, textOf } from '../../../../support/renderPage.tsx';

const policy = publicPart(replaceOne);
const notices = {
  notices: [
    {
      id: 'n1',
      kind: 'passkeyAdded',
      subject: '【Tegata】パスキー登録完了のお知らせ',
      toMasked: 'ta***@example.jp',
      sentAtMs: Date.UTC(2026, 10, 22),
    },
  ],
};

describe.each(['ja', 'en'] as const)('the mails we sent, in %s', (language) => {
  it('[R1] say that our mails never hold a link, and how to check a doubtful one', async () => {
    const text = textOf(await renderPage(<NoticesPage />, language, { policy, notices: { notices: [] } }));
    expect(text).toContain(language === 'ja' ? 'リンクを記載しません' : 'never contain a link');
    expect(text).toContain(language === 'ja' ? '一覧にないメールは' : 'not in the list');
    expect(text).toContain(language === 'ja' ? 'まだありません' : 'No email has been sent');
    expect(text).toContain(policy.helpDesk.phone);
  });

  it('[R1] [M7] list subject, masked address and time of each', async () => {
    const text = textOf(await renderPage(<NoticesPage />, language, { policy, notices }));
    expect(text).toContain('【Tegata】パスキー登録完了のお知らせ');
    expect(text).toContain('ta***@example.jp');
    expect(text).toMatch(/2026/);
  });
});

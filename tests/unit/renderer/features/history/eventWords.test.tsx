import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { eventWords } from '../../../../../renderer/features/history/eventWords.ts';
import { HistoryTable } from '../../../../../renderer/features/history/HistoryTable.tsx';
import { isShownInHistory, knownEvents } from '../../../../../server/contract/historyEvents.ts';
import type { HistoryView } from '../../../../../server/contract/views.ts';
import { renderPage, textOf } from '../../../../support/renderPage.tsx';

const line: HistoryView = {
  atMs: 0,
  event: 'signIn.passkey',
  outcome: 'allowed',
  actor: 'customer',
  client: 'Tegata 0.1 · Windows',
  network: '203.0.113.*',
};

describe.each(['ja', 'en'] as const)('the words of the history in %s', (language) => {
  it('call an unknown event by no wrong name', () => {
    expect(eventWords('invented.event')).toBe('history.event.other');
    expect(eventWords('toString')).toBe('history.event.other');
  });

  it('name every event that the relying party may send', async () => {
    await renderPage(<p />, language);
    const names = knownEvents.filter(isShownInHistory).map((event) => i18next.t(eventWords(event)));
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => name.startsWith('history.'))).toEqual([]);
  });

  it('tell a refusal apart by word and shape', async () => {
    const allowed = await renderPage(<HistoryTable lines={[line]} />, language);
    const refused = await renderPage(<HistoryTable lines={[{ ...line, outcome: 'refused' }]} />, language);
    expect(textOf(allowed)).toContain(language === 'ja' ? '完了' : 'Done');
    expect(textOf(refused)).toContain(language === 'ja' ? '拒否' : 'Refused');
    expect(/<path d="[^"]+"/.exec(allowed)?.[0]).not.toBe(/<path d="[^"]+"/.exec(refused)?.[0]);
  });

  it('say what the help desk did', async () => {
    const byDesk = {
      ...line,
      event: 'helpDesk.unlock',
      actor: 'helpDesk',
      client: null,
      network: null,
    } as const;
    const text = textOf(await renderPage(<HistoryTable lines={[byDesk]} />, language));
    expect(text).toContain(language === 'ja' ? 'ヘルプデスク' : 'Help desk');
    expect(text).not.toContain('null');
  });
});

import { describe, expect, it } from 'vitest';
import { calls, noticeBodyMax, noticeTitleMax } from '../../../../../electron/ipc/contract.ts';
import { noticesMax, noticesWindowMs, notifier } from '../../../../../electron/main/notify/notifier.ts';

const notice = { title: '1018 Aoba', body: 'At or above 2,450' };

function started(supported = true) {
  const shown: unknown[] = [];
  const clock = { ms: 1_000 };
  const notify = notifier({
    supported: () => supported,
    show: (one) => shown.push(one),
    nowMs: () => clock.ms,
  });
  return { shown, clock, notify };
}

describe('[E-18] notices of the page on the desktop', () => {
  const { request } = calls['notice:show'];

  it.each([
    ['no title', { title: '', body: '' }],
    ['a title that is too long', { title: 'x'.repeat(noticeTitleMax + 1), body: '' }],
    ['a body that is too long', { title: 'x', body: 'x'.repeat(noticeBodyMax + 1) }],
    ['control characters', { title: 'x', body: 'a\u0007b' }],
    ['line breaks', { title: 'x\ny', body: '' }],
    ['characters that turn the writing round', { title: 'x', body: '\u202eabc' }],
    ['anything else, such as a picture', { ...notice, icon: 'file:///etc/passwd' }],
  ])('are refused with %s', (_what, asked) => {
    expect(request.safeParse(asked).success).toBe(false);
  });

  it('are not shown where the OS has none', () => {
    const { notify, shown } = started(false);
    expect(notify(notice)).toBe(false);
    expect(shown).toEqual([]);
  });

  it('end after so many, until the time has passed', () => {
    const { notify, shown, clock } = started();
    for (let count = 0; count < noticesMax; count += 1) expect(notify(notice)).toBe(true);
    expect(notify(notice)).toBe(false);
    clock.ms += noticesWindowMs - 1;
    expect(notify(notice)).toBe(false);
    expect(shown).toHaveLength(noticesMax);
    clock.ms += 1;
    expect(notify(notice)).toBe(true);
  });

  it('are shown as they are', () => {
    const { notify, shown } = started();
    expect(
      request.safeParse({ title: '青'.repeat(noticeTitleMax), body: '高'.repeat(noticeBodyMax) }).success,
    ).toBe(true);
    expect(notify(notice)).toBe(true);
    expect(shown).toEqual([notice]);
  });
});

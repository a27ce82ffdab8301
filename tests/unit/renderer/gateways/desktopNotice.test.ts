import { afterEach, describe, expect, it, vi } from 'vitest';
import { noticeBodyMax, noticeSchema, noticeTitleMax } from '../../../../electron/ipc/contract.ts';

/** The module looks for the shell when it is loaded, as a page does. */
async function load(shell?: { notify: (notice: unknown) => Promise<{ ok: boolean }> }) {
  vi.resetModules();
  vi.stubGlobal('window', shell === undefined ? {} : { tegata: shell });
  return import('../../../../renderer/gateways/desktopNotice.ts');
}

afterEach(() => vi.unstubAllGlobals());

describe('a notice on the desktop', () => {
  it('is not shown by a browser that has none or was not allowed to', async () => {
    const { showDesktopNotice, allowDesktopNotices } = await load();
    expect(await showDesktopNotice({ title: '1018', body: '' })).toBe(false);
    expect(await allowDesktopNotices()).toBe(false);
    vi.stubGlobal('Notification', { permission: 'denied' });
    expect(await showDesktopNotice({ title: '1018', body: '' })).toBe(false);
  });

  it('says so when the shell did not show it', async () => {
    const { showDesktopNotice } = await load({ notify: () => Promise.resolve({ ok: false }) });
    expect(await showDesktopNotice({ title: '1018', body: '' })).toBe(false);
  });

  it('reaches the shell as plain short lines, whatever the memo holds', async () => {
    const asked: unknown[] = [];
    const { showDesktopNotice } = await load({
      notify: (notice) => {
        asked.push(notice);
        return Promise.resolve({ ok: true });
      },
    });
    const body = `one\ntwo\u202ethree\u0007${'x'.repeat(noticeBodyMax)}`;
    expect(await showDesktopNotice({ title: '青'.repeat(noticeTitleMax + 9), body })).toBe(true);
    expect(noticeSchema.safeParse(asked[0]).success).toBe(true);
    expect(asked[0]).toMatchObject({ title: '青'.repeat(noticeTitleMax) });
    expect((asked[0] as { body: string }).body).toMatch(/^one two three x+$/);
  });

  it('is shown silently by a browser that was allowed to', async () => {
    const shown: unknown[] = [];
    class Shown {
      static permission = 'granted';
      static requestPermission = () => Promise.resolve('granted');
      constructor(...values: unknown[]) {
        shown.push(values);
      }
      addEventListener = () => undefined;
    }
    const { showDesktopNotice, allowDesktopNotices } = await load();
    vi.stubGlobal('Notification', Shown);
    expect(await allowDesktopNotices()).toBe(true);
    expect(await showDesktopNotice({ title: '1018', body: '2,450' })).toBe(true);
    expect(shown).toEqual([['1018', { body: '2,450', silent: true }]]);
  });
});

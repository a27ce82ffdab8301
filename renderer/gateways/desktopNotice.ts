import type { Notice } from '../../electron/ipc/contract.ts';
import { noticeBodyMax, noticeTitleMax } from '../../electron/ipc/contract.ts';
import { shell } from './shell.ts';

/** What the shell refuses in a notice: control characters, and those that turn the writing round. */
const unplain = /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

function plain(text: string, max: number): string {
  return text.replace(unplain, ' ').slice(0, max);
}

/** Puts a notice on the OS's desktop: by the shell, or in a browser that allows it. False: it was not shown. */
export async function showDesktopNotice({ title, body }: Notice): Promise<boolean> {
  const notice = { title: plain(title, noticeTitleMax), body: plain(body, noticeBodyMax) };
  if (shell !== null) return (await shell.notify(notice)).ok;
  if (!('Notification' in globalThis) || Notification.permission !== 'granted') return false;
  try {
    const shown = new Notification(notice.title, { body: notice.body, silent: true });
    shown.addEventListener('click', () => globalThis.focus());
    return true;
  } catch {
    // Some browsers only let service workers do it.
    return false;
  }
}

/** Asks the browser for leave, which it only gives on a click. The shell needs none. */
export async function allowDesktopNotices(): Promise<boolean> {
  if (shell !== null) return true;
  if (!('Notification' in globalThis)) return false;
  return (await Notification.requestPermission()) === 'granted';
}

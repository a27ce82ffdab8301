import { Notification } from 'electron';
import type { NotifierDeps } from './notifier.ts';

/** The OS's notices. Silent: the page has its own sound. A click brings the terminal to the front. */
export function osNotices(toFront: () => void): NotifierDeps {
  // Kept until it is gone: a notice that is collected loses its click.
  const open = new Set<Notification>();
  return {
    supported: () => Notification.isSupported(),
    show: ({ title, body }) => {
      const notice = new Notification({ title, body, silent: true });
      open.add(notice);
      notice.on('close', () => open.delete(notice));
      notice.on('failed', () => open.delete(notice));
      notice.on('click', () => {
        open.delete(notice);
        toFront();
      });
      notice.show();
    },
    nowMs: () => performance.now(),
  };
}

import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { showDesktopNotice } from '../../gateways/desktopNotice.ts';
import type { Alert } from '../../shared/alerts/alert.ts';
import { playTone } from '../../shared/alerts/tone.ts';
import { changeAlerts, readAlerts } from '../../shared/alerts/useAlerts.ts';
import { serverNowMs } from '../../shared/clock/serverClock.ts';
import { useDesk } from '../../shared/desk/deskStore.ts';
import { useFeed } from '../../shared/markets/feedStore.ts';
import { formatBarePrice } from '../../shared/markets/format.ts';
import type { Quote } from '../../shared/markets/quote.ts';
import { quoteTopic, readQuote } from '../../shared/markets/quote.ts';
import { watchTopic } from '../../shared/markets/topics.ts';
import { useLiveSession } from '../../shared/session/useLiveSession.ts';
import { readSettings } from '../../shared/settings/settings.ts';
import { useRuleWords } from './useRuleWords.ts';
import { AlertWatcher } from './watch/AlertWatcher.ts';
import { addToast, dropToasts } from './watch/toasts.ts';

/** Watches the customer's alerts while they are signed in. Mounted once, by the app. */
export function useAlertWatch(): void {
  const tell = useTell();
  const latest = useRef(tell);
  useEffect(() => {
    latest.current = tell;
  });
  const signedIn = useLiveSession() !== null;
  useEffect(() => {
    if (!signedIn) return undefined;
    const watcher = new AlertWatcher({
      alerts: readAlerts,
      change: changeAlerts,
      isLive: () => useFeed.getState().state === 'live',
      onLive: (listener) =>
        useFeed.subscribe((now, before) => {
          if (now.state === 'live' && before.state !== 'live') listener();
        }),
      nowMs: () => serverNowMs(),
      watchQuote: (symbol, listener) =>
        watchTopic(quoteTopic(symbol), ({ data }) => listener(readQuote(data))),
      onFired: (alert, quote) => latest.current(alert, quote),
    });
    watcher.follow();
    const end = useDesk.subscribe(({ docs }, before) => {
      if (docs.alerts !== before.docs.alerts) watcher.follow();
    });
    return () => {
      end();
      watcher.stop();
      dropToasts();
    };
  }, [signedIn]);
}

/** On screen always; with sound and on the desktop as far as the customer wants it. */
function useTell(): (alert: Alert, quote: Quote) => void {
  const { t } = useTranslation();
  const { issue, rule } = useRuleWords();
  return (alert, { last }) => {
    addToast(alert, last);
    const { sound, osNotifications } = readSettings();
    if (sound) playTone();
    if (!osNotifications) return;
    const now = last === null ? '' : t('alerts.nowAt', { price: formatBarePrice(last) });
    const body = [rule(alert), now, alert.memo].filter((part) => part !== '').join('  ');
    void showDesktopNotice({ title: issue(alert.symbol), body });
  };
}

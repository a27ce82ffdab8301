import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { showDesktopNotice } from '../../gateways/desktopNotice.ts';
import { playTone } from '../alerts/tone.ts';
import { readSettings } from '../settings/settings.ts';
import { useOrderDesk } from './orderDesk.ts';

/**
 * Tells of an execution by sound, and on the OS’s desktop while the window is out of sight, as far as the customer
 * wants it. A part of an order is only written: dozens of parts would ring dozens of times.
 */
export function useFillNotice(words: string): void {
  const { t } = useTranslation();
  const number = useOrderDesk(({ message }) =>
    message?.kind === 'executed' && message.order.state !== 'partlyFilled' ? message.n : null,
  );
  const ring = useEffectEvent(() => {
    const { sound, osNotifications } = readSettings();
    if (sound) playTone();
    if (osNotifications && document.hidden) void showDesktopNotice({ title: t('orders.title'), body: words });
  });
  useEffect(() => {
    if (number !== null) ring();
  }, [number]);
}

import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { showDesktopNotice } from '../../gateways/desktopNotice.ts';
import { playTone } from '../alerts/tone.ts';
import { readSettings } from '../settings/settings.ts';
import { followFills } from './followFills.ts';
import type { DeskMessage } from './orderDesk.ts';
import { useMessageWords } from './useMessageWords.ts';

/**
 * Tells of an execution by sound, and on the OS’s desktop while the window is out of sight, as far as the customer
 * wants it.
 */
export function useFillNotice(): void {
  const { t } = useTranslation();
  const wordsOf = useMessageWords();
  const ring = useEffectEvent((message: DeskMessage) => {
    const { sound, osNotifications } = readSettings();
    if (sound) playTone();
    if (osNotifications && document.hidden)
      void showDesktopNotice({ title: t('orders.title'), body: wordsOf(message) });
  });
  useEffect(() => followFills((message) => ring(message)), []);
}

import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { draftAlert } from '../../shared/alerts/alertDraft.ts';
import { runCommand } from '../../shared/commands/commandRegistry.ts';
import { formatBarePrice } from '../../shared/markets/format.ts';
import { proposeOrder } from '../../shared/orders/ticketStore.ts';
import styles from './ChartMenu.module.css';
import type { ChartPlace } from './view/ChartStage.ts';

interface ChartMenuProps {
  symbol: string;
  place: ChartPlace;
  /** A price that an order may have, nearest to the place. */
  price: number;
  onClose: () => void;
}

/** What can be done with a price of the chart: it fills the ticket or the form of an alert, and sends nothing. */
export function ChartMenu({ symbol, place, price, onClose }: ChartMenuProps) {
  const { t } = useTranslation();
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const list = menu.current;
    if (list === null) return undefined;
    list.showPopover();
    const page = list.ownerDocument;
    const { clientWidth, clientHeight } = page.documentElement;
    list.style.left = `${Math.min(place.x, clientWidth - list.offsetWidth)}px`;
    list.style.top = `${Math.min(place.y, clientHeight - list.offsetHeight)}px`;
    list.querySelector('button')?.focus();
    // By hand: an automatic popover takes the release of the very button that opened it for a click elsewhere.
    const onPress = (event: PointerEvent): void => {
      if (!list.contains(event.target as Node)) onClose();
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' || event.key === 'Tab') onClose();
    };
    page.addEventListener('pointerdown', onPress, true);
    list.addEventListener('keydown', onKey);
    return () => {
      page.removeEventListener('pointerdown', onPress, true);
      list.removeEventListener('keydown', onKey);
    };
  }, [place, onClose]);
  const words = { price: formatBarePrice(price) };
  const order = (side: 'buy' | 'sell') => {
    onClose();
    proposeOrder({ symbol, side, price });
    runCommand('ticket.focus');
  };
  const alert = () => {
    const page = menu.current?.ownerDocument ?? document;
    onClose();
    draftAlert({ symbol, kind: price >= place.last ? 'atOrAbove' : 'atOrBelow', value: price, page });
  };
  return (
    <div ref={menu} popover="manual" role="group" aria-label={t('chart.menu', words)} className={styles.menu}>
      <button type="button" onClick={() => order('buy')}>
        {t('chart.buyAt', words)}
      </button>
      <button type="button" onClick={() => order('sell')}>
        {t('chart.sellAt', words)}
      </button>
      <button type="button" onClick={alert}>
        {t('chart.alertAt', words)}
      </button>
    </div>
  );
}

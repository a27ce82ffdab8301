import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PasskeyPlace } from '../../../server/contract/policyWords.ts';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { formatElapsed } from '../../ui/formatElapsed.ts';
import { useElapsed } from '../clock/useElapsed.ts';
import type { PlaceOffer } from '../environment/offeredPlaces.ts';
import styles from './WaitingPanel.module.css';

/** A dialog of the OS is there well before this; silence after it is worth a word. */
const silentAfterMs = 15_000;

interface WaitingPanelProps {
  place: PasskeyPlace | null;
  sinceMs: number;
  offer: PlaceOffer | undefined;
  /** The next best place, to switch to when nothing happens. */
  instead: PasskeyPlace | null;
  onInstead: (place: PasskeyPlace) => void;
  /** The way through the system browser, for when no other place will do. */
  onBrowser?: (() => void) | undefined;
  onCancel: () => void;
  /** False where the page around already warns of fake sites (M2). */
  warn?: boolean;
}

/** While the OS asks: what to do now, how long it has been, a Cancel, and after a while the likely reason. */
export function WaitingPanel(props: WaitingPanelProps) {
  const { place, sinceMs, offer, instead, onInstead, onBrowser, onCancel, warn = true } = props;
  const { t } = useTranslation();
  const elapsedMs = useElapsed(sinceMs);
  const silent = elapsedMs > silentAfterMs;
  const cancel = useRef<HTMLDivElement>(null);
  useEffect(() => cancel.current?.querySelector('button')?.focus(), []);
  return (
    <div className={styles.panel} data-testid="ceremony-waiting">
      <div className={styles.head}>
        <p role="status" className={styles.title}>
          {t('places.waitingTitle')}
        </p>
        <span className={styles.elapsed} role="timer" aria-live="off">
          {t('places.elapsed', { time: formatElapsed(elapsedMs) })}
        </span>
      </div>
      <p>{t(`places.waiting.${place ?? 'any'}`)}</p>
      <div className={styles.silent} role="status">
        {silent ? (
          <>
            <p className={styles.silentTitle}>{t('places.silentTitle')}</p>
            <p>
              {offer === undefined || offer.offered
                ? t('places.silentGeneral')
                : t('places.silentWhy', { why: t(`places.why.${offer.why}`) })}
            </p>
            {warn ? <p>{t('signIn.fakeSite')}</p> : null}
          </>
        ) : null}
      </div>
      <div ref={cancel}>
        <Actions>
          <Button onClick={onCancel} data-testid="ceremony-cancel">
            {t('common.cancel')}
          </Button>
          {silent && instead !== null ? (
            <Button look="quiet" onClick={() => onInstead(instead)}>
              {t('places.tryInstead', { place: t(`places.name.${instead}`) })}
            </Button>
          ) : null}
          {silent && instead === null && onBrowser !== undefined ? (
            <Button look="quiet" onClick={onBrowser} data-testid="ceremony-browser">
              {t('handOff.tryInstead')}
            </Button>
          ) : null}
        </Actions>
      </div>
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { Countdown } from '../../ui/Countdown.tsx';
import { useServerNow } from '../clock/useServerNow.ts';
import styles from './TimeLeft.module.css';

/** How long what was mailed is still good. */
export function TimeLeft({ expiresAtMs }: { expiresAtMs: number }) {
  const { t } = useTranslation();
  const leftMs = expiresAtMs - useServerNow();
  const over = leftMs <= 0;
  return (
    <p className={styles.left} data-over={over}>
      {t(over ? 'codes.expired' : 'codes.validFor')} {over ? null : <Countdown leftMs={leftMs} />}
    </p>
  );
}

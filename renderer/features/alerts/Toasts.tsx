import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { formatBarePrice } from '../../shared/markets/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Toasts.module.css';
import { useRuleWords } from './useRuleWords.ts';
import { dropToast, useToasts } from './watch/toasts.ts';
import type { Toast } from './watch/toasts.ts';

/** Long enough to read twice; the list of alerts keeps it anyway. */
const toastMs = 12_000;

/** Alerts that fired just now, in a corner. Read out politely; nothing waits for an answer. */
export function Toasts() {
  const { t } = useTranslation();
  const toasts = useToasts((store) => store.toasts);
  return (
    <section className={styles.corner} aria-label={t('alerts.toasts')}>
      <div role="status">
        <ul className={styles.list} data-testid="alert-toasts">
          {toasts.map((toast) => (
            <OneToast key={toast.id} toast={toast} />
          ))}
        </ul>
      </div>
    </section>
  );
}

function OneToast({ toast }: { toast: Toast }) {
  const { t } = useTranslation();
  const { issue, rule } = useRuleWords();
  const { id, alert, last } = toast;
  useEffect(() => {
    const timer = setTimeout(() => dropToast(id), toastMs);
    return () => clearTimeout(timer);
  }, [id]);
  return (
    <li className={styles.toast}>
      <div className={styles.words}>
        <strong>{issue(alert.symbol)}</strong>
        <span>{rule(alert)}</span>
        {last === null ? null : (
          <span className={styles.now}>{t('alerts.nowAt', { price: formatBarePrice(last) })}</span>
        )}
        {alert.memo === '' ? null : <span className={styles.now}>{alert.memo}</span>}
      </div>
      <button
        type="button"
        className={styles.close}
        aria-label={t('common.close')}
        onClick={() => dropToast(id)}
      >
        <Icon name="close" size={12} />
      </button>
    </li>
  );
}

import { useTranslation } from 'react-i18next';
import styles from './Loading.module.css';

/** A quiet line that appears only when loading takes long enough to be noticed. */
export function Loading() {
  const { t } = useTranslation();
  return (
    <p className={styles.loading} role="status">
      {t('common.loading')}
    </p>
  );
}

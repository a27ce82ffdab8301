import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../shared/words/usePageTitle.ts';
import styles from './StartingPage.module.css';

/** Until the relying party first says who is signed in. Words come only if that takes a while. */
export function StartingPage() {
  const { t } = useTranslation();
  usePageTitle(t('common.starting'));
  return (
    <div className={styles.page} role="status" data-testid="starting">
      <p className={styles.title}>{t('common.starting')}</p>
      <p>{t('common.startingNext')}</p>
    </div>
  );
}

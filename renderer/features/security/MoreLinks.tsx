import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { paths } from '../../shared/paths.ts';
import styles from './SecurityPage.module.css';

/** What else a customer looks at to keep the account safe. */
export function MoreLinks() {
  const { t } = useTranslation();
  return (
    <section className={styles.section}>
      <h2>{t('security.moreTitle')}</h2>
      <ul className={styles.more}>
        <li>
          <Link href={paths.history}>{t('history.title')}</Link>
          <p className={styles.note}>{t('security.moreHistory')}</p>
        </li>
        <li>
          <Link href={paths.notices}>{t('notices.title')}</Link>
          <p className={styles.note}>{t('security.moreNotices')}</p>
        </li>
        <li>
          <Link href={paths.learn}>{t('learn.title')}</Link>
          <p className={styles.note}>{t('security.moreLearn')}</p>
        </li>
      </ul>
    </section>
  );
}

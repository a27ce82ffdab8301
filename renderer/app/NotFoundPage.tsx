import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { paths } from '../shared/paths.ts';
import { PageTitle } from '../shared/words/PageTitle.tsx';
import styles from './MessagePage.module.css';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <div className={styles.page}>
      <PageTitle>{t('common.notFound')}</PageTitle>
      <p>{t('common.notFoundNext')}</p>
      <p>
        <Link href={paths.home}>{t('common.home')}</Link>
      </p>
    </div>
  );
}

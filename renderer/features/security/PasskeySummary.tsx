import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { paths } from '../../shared/paths.ts';
import styles from './SecurityPage.module.css';

export function PasskeySummary({ n, max }: { n: number; max: number | undefined }) {
  const { t } = useTranslation();
  return (
    <section className={styles.section}>
      <h2>{t('security.passkeysTitle')}</h2>
      <dl className={styles.facts}>
        <dt>{t('security.passkeysCount')}</dt>
        <dd>{max === undefined ? n : t('security.passkeysN', { n, max })}</dd>
      </dl>
      <p>
        <Link href={paths.passkeys}>{t('security.manage')}</Link>
      </p>
    </section>
  );
}

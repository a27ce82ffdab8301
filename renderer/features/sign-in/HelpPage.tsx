import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useHelpDeskHours } from '../../shared/helpDesk/useHelpDeskHours.ts';
import { queries } from '../../shared/queries.ts';
import { paths } from '../../shared/paths.ts';
import { PageTitle } from '../../shared/words/PageTitle.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './HelpPage.module.css';

const topics = [
  { title: 'signIn.helpLostTitle', text: 'signIn.helpLost' },
  { title: 'signIn.helpMailTitle', text: 'signIn.helpMail' },
  { title: 'signIn.helpNoneTitle', text: 'signIn.helpNone' },
] as const;

/** Where someone gets stuck: the fake-site warning first (M2), the help desk last (D16). */
export function HelpPage() {
  const { t } = useTranslation();
  const { data: policy } = useQuery(queries.policy);
  const hours = useHelpDeskHours();
  return (
    <div className={styles.page}>
      <PageTitle>{t('signIn.helpTitle')}</PageTitle>
      <Notice tone="warn" title={t('signIn.helpFakeTitle')}>
        <p>{t('signIn.helpFake')}</p>
        <p>
          {t('signIn.helpAddress')} <code>{location.origin}</code>
        </p>
      </Notice>
      {topics.map((topic) => (
        <section key={topic.title} className={styles.topic}>
          <h2>{t(topic.title)}</h2>
          <p>{t(topic.text)}</p>
        </section>
      ))}
      <section className={styles.topic}>
        <h2>{t('signIn.helpDesk')}</h2>
        <dl className={styles.desk}>
          <dt>{t('signIn.helpPhone')}</dt>
          <dd>{policy?.helpDesk.phone}</dd>
          <dt>{t('signIn.helpHours')}</dt>
          <dd>{policy === undefined ? null : hours(policy.helpDesk)}</dd>
        </dl>
      </section>
      <p>
        <Link href={paths.signIn}>{t('signIn.toPasskey')}</Link>
      </p>
    </div>
  );
}

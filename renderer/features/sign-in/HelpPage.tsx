import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { PublicPolicy } from '../../../server/contract/policy.ts';
import { HelpDeskLine } from '../../shared/helpDesk/HelpDeskLine.tsx';
import { queries } from '../../shared/queries.ts';
import { paths } from '../../shared/paths.ts';
import { PageTitle } from '../../shared/words/PageTitle.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './HelpPage.module.css';

/** Where someone gets stuck: the fake-site warning first (M2), the help desk last (D16). */
export function HelpPage() {
  const { t } = useTranslation();
  const { data: policy } = useQuery(queries.policy);
  return (
    <div className={styles.page}>
      <PageTitle>{t('signIn.helpTitle')}</PageTitle>
      <Notice tone="warn" title={t('signIn.helpFakeTitle')}>
        <p>{t('signIn.helpFake')}</p>
        <p>
          {t('signIn.helpAddress')} <code>{location.origin}</code>
        </p>
      </Notice>
      {policy === undefined ? null : <Topics policy={policy} />}
      <section className={styles.topic}>
        <h2>{t('signIn.helpDesk')}</h2>
        <HelpDeskLine />
      </section>
      <p>
        <Link href={paths.signIn}>{t('signIn.toPasskey')}</Link>
      </p>
    </div>
  );
}

/** As this policy has it: how many passkeys there can be, how long recovery lasts, whether an app is offered. */
function Topics({ policy }: { policy: PublicPolicy }) {
  const { t } = useTranslation();
  const { passkeys, recovery, legacy } = policy;
  const hasApp = legacy.secondFactors.includes('totp') && legacy.secondFactors.includes('mailCode');
  return (
    <>
      <Topic title={t('signIn.helpLostTitle')}>
        {t(passkeys.maxPerAccount === 1 ? 'signIn.helpLost.one' : 'signIn.helpLost.several')}
      </Topic>
      <Topic title={t('signIn.helpNoneTitle')}>
        {t('signIn.helpNone', { minutes: recovery.windowMinutes })}
      </Topic>
      <Topic title={t('signIn.helpLockedTitle')}>{t('signIn.helpLocked')}</Topic>
      <Topic title={t('signIn.helpMailTitle')}>{t('signIn.helpMail')}</Topic>
      {hasApp ? <Topic title={t('signIn.helpAppTitle')}>{t('signIn.helpApp')}</Topic> : null}
    </>
  );
}

function Topic({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.topic}>
      <h2>{title}</h2>
      <p>{children}</p>
    </section>
  );
}

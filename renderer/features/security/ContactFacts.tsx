import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { RefusalNotice } from '../../shared/errors/RefusalNotice.tsx';
import { Loading } from '../../shared/Loading.tsx';
import { paths } from '../../shared/paths.ts';
import { queries, refusalOf } from '../../shared/queries.ts';
import { Tag } from '../../ui/Tag.tsx';
import styles from './SecurityPage.module.css';

/** Contact data as the relying party masks it (M7); the full values never reach this page. */
export function ContactFacts() {
  const { t } = useTranslation();
  const { data, error } = useQuery(queries.account);
  const refusal = refusalOf(error);
  return (
    <section className={styles.section}>
      <h2>{t('security.contactTitle')}</h2>
      {data === undefined && refusal === null ? <Loading /> : null}
      {data === undefined && refusal !== null ? <RefusalNotice refusal={refusal} /> : null}
      {data === undefined ? null : (
        <dl className={styles.facts}>
          <dt>{t('account.phone')}</dt>
          <dd>{data.phoneMasked ?? t('account.none')}</dd>
          <dt>{t('account.mail')}</dt>
          <dd>
            <ul className={styles.mails}>
              {data.addresses.map((address) => (
                <li key={address.id}>
                  {address.masked}{' '}
                  <Tag tone={address.verified ? 'good' : 'warn'}>
                    {t(address.verified ? 'account.verified' : 'account.unverified')}
                  </Tag>
                </li>
              ))}
            </ul>
          </dd>
        </dl>
      )}
      <p className={styles.links}>
        <Link href={paths.contact}>{t('account.toContact')}</Link>
        <Link href={paths.payout}>{t('account.toPayout')}</Link>
      </p>
    </section>
  );
}

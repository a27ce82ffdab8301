import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '../../shared/errors/RefusalNotice.tsx';
import { Loading } from '../../shared/Loading.tsx';
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
          <dt>{t('security.customer')}</dt>
          <dd>{data.displayName}</dd>
          <dt>{t('security.customerCode')}</dt>
          <dd>{data.customerCodeMasked}</dd>
          <dt>{t('security.phone')}</dt>
          <dd>{data.phoneMasked ?? t('security.none')}</dd>
          <dt>{t('security.mail')}</dt>
          <dd>
            <ul className={styles.mails}>
              {data.addresses.map((address) => (
                <li key={address.id}>
                  {address.masked}{' '}
                  <Tag tone={address.verified ? 'good' : 'warn'}>
                    {t(address.verified ? 'security.verified' : 'security.unverified')}
                  </Tag>
                </li>
              ))}
            </ul>
          </dd>
        </dl>
      )}
      <p className={styles.note}>{t('security.maskedNote')}</p>
    </section>
  );
}

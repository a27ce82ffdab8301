import { useTranslation } from 'react-i18next';
import type { AccountView } from '../../../server/contract/views.ts';
import { Button } from '../../ui/Button.tsx';
import { Tag } from '../../ui/Tag.tsx';
import styles from './AccountPages.module.css';
import type { Editing } from './ContactPage.tsx';

interface ContactListProps {
  account: AccountView;
  changeable: boolean;
  onChange: (what: Editing) => void;
}

/** What is registered, as the relying party masks it; the full values never reach this page (M7). */
export function ContactList({ account, changeable, onChange }: ContactListProps) {
  const { t } = useTranslation();
  const phone = account.phoneMasked;
  return (
    <dl className={styles.facts}>
      <dt>{t('account.name')}</dt>
      <dd>{account.displayName}</dd>
      <dt>{t('account.customerCode')}</dt>
      <dd>{account.customerCodeMasked}</dd>
      <dt>{t('account.phone')}</dt>
      <dd>
        <span className={styles.value}>{phone ?? t('account.none')}</span>
        {changeable ? (
          <Button
            size="small"
            aria-label={t('account.changeOf', { what: t('account.phone') })}
            onClick={() => onChange({ what: 'phone' })}
            data-testid="change-phone"
          >
            {t(phone === null ? 'account.set' : 'account.change')}
          </Button>
        ) : null}
      </dd>
      {account.addresses.map(({ id, masked, verified }) => (
        <div key={id} className={styles.row}>
          <dt>{t('account.mail')}</dt>
          <dd>
            <span className={styles.value}>
              {masked}{' '}
              <Tag tone={verified ? 'good' : 'warn'}>
                {t(verified ? 'account.verified' : 'account.unverified')}
              </Tag>
            </span>
            {changeable ? (
              <Button
                size="small"
                aria-label={t(verified ? 'account.changeOf' : 'account.verifyOf', { what: masked })}
                onClick={() => onChange({ what: 'address', id })}
                data-testid={verified ? 'change-address' : 'verify-address'}
              >
                {t(verified ? 'account.change' : 'account.verifyNow')}
              </Button>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

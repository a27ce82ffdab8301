import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnownAccount } from '../../gateways/knownAccounts.ts';
import { Button } from '../../ui/Button.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useFormat } from '../words/useFormat.ts';
import { KnownAccountDialog } from './KnownAccountDialog.tsx';
import styles from './KnownAccounts.module.css';
import { forgetEverybody, useKnownAccounts, wantAccount } from './knownAccounts.ts';

/** Who uses this PC: choose an account to sign in to, name it, or have the PC forget it (D10). */
export function KnownAccounts() {
  const { t } = useTranslation();
  const { accounts, wanted } = useKnownAccounts();
  const [edited, setEdited] = useState<KnownAccount | null>(null);
  if (accounts.length === 0) return null;
  return (
    <section className={styles.known} aria-label={t('accounts.title')} data-testid="known-accounts">
      <div className={styles.head}>
        <h2 className={styles.title}>{t('accounts.title')}</h2>
        <Button look="quiet" size="small" onClick={forgetEverybody} data-testid="forget-pc">
          {t('accounts.forgetAll')}
        </Button>
      </div>
      <ul className={styles.list}>
        {accounts.map((account) => (
          <Row
            key={account.code}
            account={account}
            chosen={wanted === account.code}
            onEdit={() => setEdited(account)}
          />
        ))}
      </ul>
      {edited === null ? null : <KnownAccountDialog account={edited} onClose={() => setEdited(null)} />}
    </section>
  );
}

interface RowProps {
  account: KnownAccount;
  chosen: boolean;
  onEdit: () => void;
}

function Row({ account, chosen, onEdit }: RowProps) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  return (
    <li className={styles.row}>
      <button
        type="button"
        className={styles.account}
        aria-pressed={chosen}
        onClick={() => wantAccount(chosen ? null : account.code)}
      >
        <span className={styles.name}>
          {account.nickname || account.code} {chosen ? <Tag tone="action">{t('accounts.chosen')}</Tag> : null}
        </span>
        <span className={styles.code}>{account.nickname === '' ? '' : account.code}</span>
        <span className={styles.used}>
          {chosen
            ? t('accounts.chosenNote')
            : t('accounts.lastUsed', { time: dateTime(account.lastUsedAtMs) })}
        </span>
      </button>
      <Button
        look="quiet"
        size="small"
        onClick={onEdit}
        aria-label={t('accounts.editTitle', { code: account.code })}
      >
        {t('accounts.edit')}
      </Button>
    </li>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nicknameMaxLength } from '../../gateways/knownAccounts.ts';
import type { KnownAccount } from '../../gateways/knownAccounts.ts';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import styles from './KnownAccounts.module.css';
import { forgetAccount, nameAccount } from './knownAccounts.ts';

/** The name of one account on this PC, and the way to have it forgotten. */
export function KnownAccountDialog({ account, onClose }: { account: KnownAccount; onClose: () => void }) {
  const { t } = useTranslation();
  const [nickname, setNickname] = useState(account.nickname);
  return (
    <Dialog title={t('accounts.editTitle', { code: account.code })} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          nameAccount(account.code, nickname);
          onClose();
        }}
      >
        <Field
          label={t('accounts.nickname')}
          hint={t('accounts.nicknameHint')}
          value={nickname}
          maxLength={nicknameMaxLength}
          autoComplete="off"
          onChange={(event) => setNickname(event.currentTarget.value)}
        />
        <p className={styles.note}>{t('accounts.note')}</p>
        <Actions>
          <Button type="submit" look="primary">
            {t('accounts.save')}
          </Button>
          <Button
            look="danger"
            onClick={() => {
              forgetAccount(account.code);
              onClose();
            }}
          >
            {t('accounts.forgetOne')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountChoice } from '../../gateways/shellContract.ts';
import { onPasskeyRequestEnd } from '../../gateways/passkeys.ts';
import { shell } from '../../gateways/shell.ts';
import { chosenAmong, useKnownAccounts } from '../../shared/accounts/knownAccounts.ts';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './AccountPicker.module.css';

/** Several accounts match (family PC, D10): the shell asks and the customer chooses. */
export function AccountPicker() {
  const { t } = useTranslation();
  const [choice, setChoice] = useState<AccountChoice | null>(null);
  useEffect(
    () =>
      shell?.onAccountChoice((asked) => {
        const chosen = chosenAmong(asked.accounts, useKnownAccounts.getState().wanted);
        if (chosen === null) setChoice(asked);
        else void shell?.answerAccountChoice(asked.requestId, chosen.credentialId);
      }),
    [],
  );
  useEffect(() => {
    if (choice === null) return undefined;
    // Cancelled or timed out meanwhile: an answer still has to reach the shell, or the request hangs there.
    return onPasskeyRequestEnd(() => {
      void shell?.answerAccountChoice(choice.requestId, null);
      setChoice(null);
    });
  }, [choice]);

  if (choice === null) return null;
  const answer = (credentialId: string | null) => {
    setChoice(null);
    void shell?.answerAccountChoice(choice.requestId, credentialId);
  };
  return (
    <Dialog title={t('signIn.pickTitle')} onClose={() => answer(null)}>
      <p>{t('signIn.pickLede')}</p>
      <ul className={styles.accounts} data-testid="account-picker">
        {choice.accounts.map((account) => (
          <li key={account.credentialId}>
            <button type="button" className={styles.account} onClick={() => answer(account.credentialId)}>
              <span className={styles.name}>{account.displayName || account.name}</span>
              <span className={styles.code}>{account.name}</span>
            </button>
          </li>
        ))}
      </ul>
      <Actions>
        <Button onClick={() => answer(null)}>{t('common.cancel')}</Button>
      </Actions>
    </Dialog>
  );
}

import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ApiResponse } from '../../../server/contract/api.ts';
import type { PublicPolicy } from '../../../server/contract/policy.ts';
import { paths } from '../../shared/paths.ts';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PasskeyTable } from './PasskeyTable.tsx';
import styles from './RegisterPage.module.css';
import { SecondPasskeyNudge } from './SecondPasskeyNudge.tsx';

interface ResultStepProps {
  registered: ApiResponse<'passkeyRegisterVerify'>;
  policy: PublicPolicy;
}

/** The list with the new passkey marked, the mail notice, and why a second one is wise (I4, D12). */
export function ResultStep({ registered, policy }: ResultStepProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { passkey, passkeys } = registered;
  return (
    <div className={styles.step} data-testid="register-result">
      <Notice tone="good" live="status" title={t('passkeys.resultLede', { name: passkey.name })}>
        <p>{t('passkeys.resultMail')}</p>
      </Notice>
      <PasskeyTable passkeys={passkeys} newId={passkey.id} />
      {passkeys.length === 1 ? <SecondPasskeyNudge policy={policy} /> : null}
      <Actions>
        <Button look="primary" onClick={() => navigate(paths.home)} data-testid="register-home">
          {t('passkeys.toHome')}
        </Button>
        <Button onClick={() => navigate(paths.passkeys)} data-testid="register-list">
          {t('passkeys.toList')}
        </Button>
      </Actions>
    </div>
  );
}

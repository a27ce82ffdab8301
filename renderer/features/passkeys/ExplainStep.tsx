import { useTranslation } from 'react-i18next';
import type { PublicPolicy } from '../../../server/contract/policy.ts';
import { HelpDeskLine } from '../../shared/helpDesk/HelpDeskLine.tsx';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { Consequences } from './Consequences.tsx';
import styles from './RegisterPage.module.css';

/** Everything that changes with the passkey, before it is made, so that nobody is locked out by surprise. */
export function ExplainStep({ policy, onNext }: { policy: PublicPolicy; onNext: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.step} data-testid="register-explain">
      <p>{t('passkeys.explainLede')}</p>
      <Consequences policy={policy} />
      <HelpDeskLine />
      <Actions>
        <Button look="primary" onClick={onNext} data-testid="register-understood">
          {t('passkeys.explainNext')}
        </Button>
      </Actions>
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { paths } from '../../shared/paths.ts';
import { UnverifiedAddress } from '../../shared/account/UnverifiedAddress.tsx';
import { ThreeSteps } from '../../shared/ThreeSteps.tsx';
import { PageTitle } from '../../shared/words/PageTitle.tsx';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { Seal } from '../../ui/Seal.tsx';
import styles from './SignInPage.module.css';

/** After the first sign-in by code: the way to the first passkey (G10). */
export function InvitationPage() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  return (
    <div className={styles.page}>
      <Seal size="large" />
      <div className={styles.head}>
        <p role="status">{t('signIn.done')}</p>
        <PageTitle>{t('signIn.inviteTitle')}</PageTitle>
        <p className={styles.lede}>{t('signIn.inviteLede')}</p>
      </div>
      <UnverifiedAddress />
      <ThreeSteps done={0} />
      <Actions>
        <Button
          look="primary"
          size="large"
          onClick={() => navigate(paths.newPasskey)}
          data-testid="invite-register"
        >
          {t('signIn.inviteNow')}
        </Button>
        <Button look="quiet" onClick={() => navigate(paths.home)} data-testid="invite-later">
          {t('signIn.inviteLater')}
        </Button>
      </Actions>
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../../server/contract/views.ts';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { signInWithPasskey } from '../ceremonies.ts';
import { PlaceCeremony } from '../places/PlaceCeremony.tsx';

interface SignInAgainDialogProps {
  session: SessionView;
  onClose: () => void;
}

/** Signs in over the page, which stays as it is; the relying party ends the session that this window had. */
export function SignInAgainDialog({ session, onClose }: SignInAgainDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('permissions.signInAgain')} onClose={onClose}>
      <p>{t('permissions.signInAgainLede', { name: session.account.displayName })}</p>
      <PlaceCeremony
        purpose="signIn"
        run={signInWithPasskey}
        onDone={onClose}
        inBrowser={{ purpose: { kind: 'signIn' }, onDone: onClose }}
      />
      <Actions>
        <Button look="quiet" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </Actions>
    </Dialog>
  );
}

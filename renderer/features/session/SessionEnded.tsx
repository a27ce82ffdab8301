import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { tellSession, useSession } from '../../shared/session/sessionStore.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

/**
 * The session is over, the page behind is not: the same customer signs in and goes on. `children` are the ways
 * in; they belong to another feature, so the app hands them over.
 */
export function SessionEnded({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const state = useSession((store) => store.state);
  if (state.status !== 'ended') return null;
  return (
    <Dialog title={t('session.endedTitle')}>
      <p>{t('session.endedLede', { name: state.session.account.displayName })}</p>
      {children}
      <p>{t('session.endedOther')}</p>
      <div>
        <Button look="quiet" size="small" onClick={() => tellSession({ kind: 'signedOut' })}>
          {t('session.endedLeave')}
        </Button>
      </div>
    </Dialog>
  );
}

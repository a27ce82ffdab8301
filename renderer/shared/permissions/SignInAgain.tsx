import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Button } from '../../ui/Button.tsx';
import { paths } from '../paths.ts';
import { useLiveSession } from '../session/useLiveSession.ts';
import { SignInAgainDialog } from './SignInAgainDialog.tsx';

/** The way to a session that was opened with a passkey: sign in with it here, or register the first one. */
export function SignInAgain() {
  const { t } = useTranslation();
  const session = useLiveSession();
  const [open, setOpen] = useState(false);
  if (session === null) return null;
  if (session.passkeyCount === 0) {
    return <Link href={paths.newPasskey}>{t('passkeys.register')}</Link>;
  }
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)} data-testid="sign-in-again">
        {t('permissions.signInAgain')}
      </Button>
      {open ? <SignInAgainDialog session={session} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signInWithPasskey } from '../../shared/ceremonies.ts';
import { PlaceCeremony } from '../../shared/places/PlaceCeremony.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { FirstSignIn } from './FirstSignIn.tsx';

const signedIn = () => undefined;

/** The ways in without a page around them, for the overlay of an ended session. */
export function ReSignIn() {
  const { t } = useTranslation();
  const [byCode, setByCode] = useState(false);
  if (byCode) return <FirstSignIn heading="dialog" onBack={() => setByCode(false)} />;
  return (
    <>
      <PlaceCeremony
        purpose="signIn"
        run={signInWithPasskey}
        onDone={signedIn}
        inBrowser={{ purpose: { kind: 'signIn' }, onDone: signedIn }}
      />
      <Notice tone="warn">
        <p>{t('signIn.fakeSite')}</p>
      </Notice>
      <div>
        <Button look="quiet" size="small" onClick={() => setByCode(true)} data-testid="re-sign-in-code">
          {t('signIn.firstTitle')}
        </Button>
      </div>
    </>
  );
}

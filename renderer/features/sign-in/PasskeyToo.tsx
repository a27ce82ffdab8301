import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { signInWithPasskey } from '../../shared/ceremonies.ts';
import { HelpDeskLine } from '../../shared/helpDesk/HelpDeskLine.tsx';
import { PasskeyCeremony } from '../../shared/places/PasskeyCeremony.tsx';
import { queries } from '../../shared/queries.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './FirstSignIn.module.css';

const signedIn = () => undefined;

/** This account has a passkey, so customer code and password ask for it as well (R5); and what to do without it (R7). */
export function PasskeyToo({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation();
  const { data: policy } = useQuery(queries.policy);
  return (
    <div className={styles.ways}>
      <p>{t('signIn.tooLede')}</p>
      <PasskeyCeremony
        label={t('signIn.tooGoOn')}
        run={(cancel) => signInWithPasskey(undefined, cancel)}
        onDone={signedIn}
        testId="passkey-too"
      >
        <Button look="quiet" onClick={onBack}>
          {t('common.back')}
        </Button>
      </PasskeyCeremony>
      <div className={styles.lost}>
        <h2>{t('signIn.tooLostTitle')}</h2>
        <p>{policy && t('signIn.tooLost', { minutes: policy.recovery.windowMinutes })}</p>
        <HelpDeskLine />
      </div>
    </div>
  );
}

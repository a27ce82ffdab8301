import { useTranslation } from 'react-i18next';
import type { ApiResponse } from '../../../server/contract/api.ts';
import type { PasskeyPlace } from '../../../server/contract/policyWords.ts';
import type { AccountView } from '../../../server/contract/views.ts';
import { registerPasskey } from '../../shared/ceremonies.ts';
import { placeOrder } from '../../shared/environment/offeredPlaces.ts';
import { PlaceCeremony } from '../../shared/places/PlaceCeremony.tsx';
import { useFormat } from '../../shared/words/useFormat.ts';
import styles from './RegisterPage.module.css';

interface ConfirmStepProps {
  account: AccountView;
  createWith: readonly PasskeyPlace[];
  onDone: (registered: Pick<ApiResponse<'passkeyRegisterVerify'>, 'passkey' | 'passkeys'>) => void;
  /** Passkeys are created in a browser only (I9): the system browser does it for this window. */
  browserOnly?: boolean;
}

/** What is about to happen, before the OS opens its dialog (I3). */
export function ConfirmStep({ account, createWith, onDone, browserOnly = false }: ConfirmStepProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const left = placeOrder.filter((place) => !createWith.includes(place));
  return (
    <div className={styles.step}>
      <p>{t('passkeys.confirmLede')}</p>
      <dl className={styles.facts}>
        <dt>{t('passkeys.confirmAccount')}</dt>
        <dd>
          {account.displayName} {account.customerCodeMasked}
        </dd>
        <dt>{t('passkeys.confirmSite')}</dt>
        <dd>{location.host}</dd>
      </dl>
      <h2>{t('passkeys.choosePlace')}</h2>
      <PlaceCeremony
        purpose="register"
        allowed={browserOnly ? [] : createWith}
        run={registerPasskey}
        onDone={onDone}
        inBrowser={{
          purpose: { kind: 'registerPasskey' },
          onDone: (redeemed) => {
            if (redeemed.purpose === 'registerPasskey') onDone(redeemed);
          },
        }}
      />
      {left.length === 0 ? null : (
        <p className={styles.note}>
          {t('passkeys.notByPolicy', { places: format.list(left.map((place) => t(`places.name.${place}`))) })}
        </p>
      )}
    </div>
  );
}

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
  onDone: (registered: ApiResponse<'passkeyRegisterVerify'>) => void;
}

/** What is about to happen, before the OS opens its dialog (I3). */
export function ConfirmStep({ account, createWith, onDone }: ConfirmStepProps) {
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
      <PlaceCeremony purpose="register" allowed={createWith} run={registerPasskey} onDone={onDone} />
      {left.length === 0 ? null : (
        <p className={styles.note}>
          {t('passkeys.notByPolicy', { places: format.list(left.map((place) => t(`places.name.${place}`))) })}
        </p>
      )}
    </div>
  );
}

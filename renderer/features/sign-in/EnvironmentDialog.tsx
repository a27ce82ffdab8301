import { useTranslation } from 'react-i18next';
import { offeredPlaces, placeOrder } from '../../shared/environment/offeredPlaces.ts';
import type { KnownEnvironment } from '../../shared/environment/useEnvironment.ts';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './EnvironmentDialog.module.css';

interface EnvironmentDialogProps {
  environment: KnownEnvironment;
  onClose: () => void;
}

export function EnvironmentDialog({ environment, onClose }: EnvironmentDialogProps) {
  const { t } = useTranslation();
  const { facts, full } = environment;
  const offers = offeredPlaces(facts);
  return (
    <Dialog title={t('signIn.environmentTitle')} onClose={onClose}>
      <dl className={styles.rows}>
        {placeOrder.map((place) => (
          <div key={place}>
            <dt>{t(`places.name.${place}`)}</dt>
            <dd>{t(`places.why.${offers[place].why}`)}</dd>
          </div>
        ))}
        <div>
          <dt>{t('signIn.environmentOs')}</dt>
          <dd>{full === null ? facts.browserOs : `${full.platform} ${full.osRelease}`}</dd>
        </div>
        <div>
          <dt>{t('signIn.environmentApp')}</dt>
          <dd>{full === null ? t('signIn.environmentBrowser') : `Tegata ${full.appVersion}`}</dd>
        </div>
        {full === null ? null : (
          <div>
            <dt>{t('signIn.environmentEngine')}</dt>
            <dd>{`Electron ${full.electronVersion} / Chromium ${full.chromiumVersion}`}</dd>
          </div>
        )}
      </dl>
      <p className={styles.note}>{t('signIn.environmentNote')}</p>
      <Actions>
        <Button onClick={onClose}>{t('common.close')}</Button>
      </Actions>
    </Dialog>
  );
}

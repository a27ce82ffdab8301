import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { offeredPlaces } from '../../shared/environment/offeredPlaces.ts';
import { platformName } from '../../shared/environment/platformName.ts';
import { useEnvironment } from '../../shared/environment/useEnvironment.ts';
import { paths } from '../../shared/paths.ts';
import { Pill } from '../../ui/Pill.tsx';
import styles from './DeviceStrip.module.css';

/** What this PC can do, claiming only what can be known. */
export function DeviceStrip() {
  const { t } = useTranslation();
  const environment = useEnvironment();
  if (environment === undefined) return null;
  const { platform, phone, securityKey } = offeredPlaces(environment.facts);
  const notReady = t('signIn.stripNotReady');
  return (
    <>
      <Pill dot={platform.offered ? 'good' : 'none'}>
        {t(`places.platformName.${platformName(environment.facts)}`)}{' '}
        {platform.offered ? t('signIn.stripReady') : notReady}
      </Pill>
      <Pill dot={phone.offered ? 'warn' : 'none'}>
        {t('signIn.stripPhone')} {phone.offered ? t('signIn.stripBluetooth') : notReady}
      </Pill>
      <Pill dot={securityKey.offered ? 'good' : 'none'}>
        {t('signIn.stripKey')} {securityKey.offered ? t('signIn.stripUsb') : notReady}
      </Pill>
      <span className={styles.end}>
        <Link href={paths.environment} data-testid="check-environment">
          {t('signIn.checkEnvironment')}
        </Link>
      </span>
    </>
  );
}

import { useTranslation } from 'react-i18next';
import { shell } from '../../gateways/shell.ts';
import type { ExternalLink } from '../../gateways/shellContract.ts';
import { offeredPlaces } from '../../shared/environment/offeredPlaces.ts';
import { useEnvironment } from '../../shared/environment/useEnvironment.ts';
import { Button } from '../../ui/Button.tsx';
import { Check } from './Check.tsx';

/** D3: face, fingerprint or PIN, on this PC where passkeys may be kept in it, else on the phone. */
export function DeviceCheck({ on }: { on: 'thisPc' | 'phone' }) {
  const { t } = useTranslation();
  const environment = useEnvironment();
  if (on === 'phone') {
    return (
      <Check ok title={t('passkeys.checkDevice')}>
        <p>{t('passkeys.checkDevicePhone')}</p>
      </Check>
    );
  }
  const ready = environment !== undefined && offeredPlaces(environment.facts).platform.offered;
  return (
    <Check ok={ready} title={t('passkeys.checkDevice')}>
      <p>{t(ready ? 'passkeys.checkDeviceOk' : 'passkeys.checkDeviceBad')}</p>
      {ready ? null : <SettingsLink platform={environment?.full?.platform} />}
    </Check>
  );
}

/** The shell can open the page of the OS where fingerprint, face or PIN is set up. */
function SettingsLink({ platform }: { platform: string | undefined }) {
  const { t } = useTranslation();
  if (platform !== 'win32' && platform !== 'darwin') return null;
  const windows = platform === 'win32';
  const link: ExternalLink = windows ? 'windowsHelloSettings' : 'macTouchIdSettings';
  return (
    <Button size="small" onClick={() => void shell?.openExternal(link)}>
      {t(windows ? 'passkeys.openHello' : 'passkeys.openTouchId')}
    </Button>
  );
}

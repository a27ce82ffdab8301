import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExternalLink } from '../../gateways/shellContract.ts';
import type { AccountView } from '../../../server/contract/views.ts';
import { shell } from '../../gateways/shell.ts';
import { offeredPlaces } from '../../shared/environment/offeredPlaces.ts';
import { useEnvironment } from '../../shared/environment/useEnvironment.ts';
import { queries } from '../../shared/queries.ts';
import { useLiveSession } from '../../shared/session/useLiveSession.ts';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { prerequisites } from './prerequisites.ts';
import styles from './RegisterPage.module.css';

interface PrepareStepProps {
  account: AccountView;
  count: number;
  max: number;
  onNext: () => void;
}

/** Checks D1, D2 and D3, and room for one more (D9), each with what to do about it. */
export function PrepareStep({ account, count, max, onNext }: PrepareStepProps) {
  const { t } = useTranslation();
  const session = useLiveSession();
  const environment = useEnvironment();
  const { data: policy } = useQuery(queries.policy);
  const { address, roomLeft, ok } = prerequisites(account, count, max);
  const device = environment !== undefined && offeredPlaces(environment.facts).platform.offered;
  const byPasskey = session?.method === 'passkey';
  return (
    <div className={styles.step}>
      <p>{t('passkeys.prepareLede')}</p>
      <ul className={styles.checks}>
        <Check ok={address !== null} title={t('passkeys.checkMail')}>
          <p>
            {address === null
              ? `${t('passkeys.checkMailBad')} ${policy?.helpDesk.phone ?? ''}`
              : t('passkeys.checkMailOk', { address })}
          </p>
        </Check>
        <Check ok title={t('passkeys.checkSession')}>
          <p>{t(byPasskey ? 'passkeys.checkSessionPasskey' : 'passkeys.checkSessionCode')}</p>
        </Check>
        <Check ok={device} title={t('passkeys.checkDevice')}>
          <p>{t(device ? 'passkeys.checkDeviceOk' : 'passkeys.checkDeviceBad')}</p>
          {device ? null : <SettingsLink platform={environment?.full?.platform} />}
        </Check>
        <Check ok={roomLeft > 0} title={t('passkeys.checkLimit')}>
          <p>
            {roomLeft > 0 ? t('passkeys.checkLimitOk', { n: roomLeft }) : t('passkeys.limitReached', { max })}
          </p>
        </Check>
      </ul>
      <Actions>
        <Button look="primary" disabled={!ok} onClick={onNext} data-testid="register-next">
          {t('common.next')}
        </Button>
      </Actions>
    </div>
  );
}

function Check({ ok, title, children }: { ok: boolean; title: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <li data-ok={ok}>
      <Icon name={ok ? 'check' : 'warning'} />
      <div>
        <h2>
          {title} <VisuallyHidden>{t(ok ? 'passkeys.checkOk' : 'passkeys.checkBad')}</VisuallyHidden>
        </h2>
        {children}
      </div>
    </li>
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

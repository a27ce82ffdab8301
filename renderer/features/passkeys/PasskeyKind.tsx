import { useTranslation } from 'react-i18next';
import { Tag } from '../../ui/Tag.tsx';
import styles from './PasskeyKind.module.css';

/** Synced or device-bound, with what that means for a replaced or lost device (D11, D12). */
export function PasskeyKind({ synced }: { synced: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <Tag tone={synced ? 'good' : 'plain'}>{t(synced ? 'passkeys.synced' : 'passkeys.deviceBound')}</Tag>
      <p className={styles.means}>{t(synced ? 'passkeys.syncedMeans' : 'passkeys.deviceBoundMeans')}</p>
    </>
  );
}

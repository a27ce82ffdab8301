import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/Notice.tsx';

/** One passkey is one lost phone away from none (D12). */
export function SecondPasskeyNudge() {
  const { t } = useTranslation();
  return (
    <Notice title={t('passkeys.second')} testId="second-passkey">
      <p>{t('passkeys.secondWhy')}</p>
    </Notice>
  );
}

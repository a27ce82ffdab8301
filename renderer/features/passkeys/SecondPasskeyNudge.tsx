import { useTranslation } from 'react-i18next';
import type { PublicPolicy } from '../../../server/contract/policy.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Consequences } from './Consequences.tsx';

/**
 * One passkey is one lost phone away from none (D12): register a second one, or, where there can only be one, know
 * what to do about a new or lost phone (R8, R9).
 */
export function SecondPasskeyNudge({ policy }: { policy: PublicPolicy }) {
  const { t } = useTranslation();
  if (policy.passkeys.maxPerAccount === 1) {
    return <Consequences policy={policy} only={['newPhone', 'lost']} />;
  }
  return (
    <Notice title={t('passkeys.second')} testId="second-passkey">
      <p>{t('passkeys.secondWhy')}</p>
    </Notice>
  );
}

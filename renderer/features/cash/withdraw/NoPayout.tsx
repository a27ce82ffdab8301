import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { paths } from '../../../shared/paths.ts';
import { Notice } from '../../../ui/Notice.tsx';

/** There is nowhere to pay out to yet, and this is the way to say where. */
export function NoPayout({ onLeave }: { onLeave?: () => void }) {
  const { t } = useTranslation();
  return (
    <Notice tone="warn" testId="no-payout">
      <p>{t('money.noPayoutWhy')}</p>
      <p>
        <Link href={paths.payout} onClick={onLeave}>
          {t('money.toPayout')}
        </Link>
      </p>
    </Notice>
  );
}

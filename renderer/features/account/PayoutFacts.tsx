import { useTranslation } from 'react-i18next';
import type { AccountView } from '../../../server/contract/views.ts';
import { HelpDeskLine } from '../../shared/helpDesk/HelpDeskLine.tsx';
import { useFormat } from '../../shared/words/useFormat.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './AccountPages.module.css';

/** The registered account, masked (M7), and until when no money leaves after a change. */
export function PayoutFacts({ account: { payout, coolingUntilMs } }: { account: AccountView }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (payout === null) return <p>{t('account.none')}</p>;
  const changed = payout.changedAtMs === null ? null : format.dateTime(payout.changedAtMs);
  return (
    <>
      {coolingUntilMs === null || changed === null ? null : (
        <Notice
          tone="warn"
          title={t('account.coolingNow', { until: format.dateTime(coolingUntilMs) })}
          testId="payout-cooling"
        >
          <p>{t('account.coolingNowWhy', { changed })}</p>
          <HelpDeskLine />
        </Notice>
      )}
      <dl className={styles.facts}>
        <dt>{t('account.bankCode')}</dt>
        <dd>{payout.bankCode}</dd>
        <dt>{t('account.branchCode')}</dt>
        <dd>{payout.branchCode}</dd>
        <dt>{t('account.number')}</dt>
        <dd>{payout.numberMasked}</dd>
        {changed === null ? null : (
          <>
            <dt>{t('account.changedAt')}</dt>
            <dd>{changed}</dd>
          </>
        )}
      </dl>
    </>
  );
}

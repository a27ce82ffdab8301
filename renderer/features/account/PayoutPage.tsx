import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublicPolicy } from '../../../server/contract/policy.ts';
import type { AccountView } from '../../../server/contract/views.ts';
import { AccountLayout } from '../../shared/account/AccountLayout.tsx';
import { RefusalNotice } from '../../shared/errors/RefusalNotice.tsx';
import { HelpDeskLine } from '../../shared/helpDesk/HelpDeskLine.tsx';
import { Loading } from '../../shared/Loading.tsx';
import { Restricted } from '../../shared/permissions/Restricted.tsx';
import { restrictionOf } from '../../shared/permissions/restriction.ts';
import { usePermission } from '../../shared/permissions/usePermission.ts';
import { queries, refusalOf } from '../../shared/queries.ts';
import { PageTitle } from '../../shared/words/PageTitle.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PayoutFacts } from './PayoutFacts.tsx';
import { PayoutForm } from './PayoutForm.tsx';

/** Where withdrawals go (M13): changed here with the strongest verification, or by the help desk only. */
export function PayoutPage() {
  const { t } = useTranslation();
  const { data: account, error } = useQuery(queries.account);
  const { data: policy } = useQuery(queries.policy);
  const refusal = account === undefined ? refusalOf(error) : null;
  const title = t('account.payout');
  return (
    <AccountLayout
      path={[t('passkeys.navAccount'), t('passkeys.navCustomer'), t('passkeys.navRegistered'), title]}
    >
      <div>
        <PageTitle>{title}</PageTitle>
        <p>{t('account.payoutLede')}</p>
      </div>
      {refusal === null ? null : <RefusalNotice refusal={refusal} />}
      {(account === undefined || policy === undefined) && refusal === null ? <Loading /> : null}
      {account && policy ? (
        <>
          <PayoutFacts account={account} />
          {policy.actions.changePayout.online ? (
            <PayoutChange account={account} policy={policy} />
          ) : (
            <Notice tone="plain" title={t('account.offline')} testId="payout-offline">
              <p>{t('account.offlineText')}</p>
              <HelpDeskLine />
            </Notice>
          )}
        </>
      ) : null}
    </AccountLayout>
  );
}

function PayoutChange({ account, policy }: { account: AccountView; policy: PublicPolicy }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [at, setAt] = useState<'rest' | 'form' | 'done'>('rest');
  const why = restrictionOf(usePermission('changePayout'));
  if (why !== null) return <Restricted action="changePayout" why={why} />;
  const finish = (changed: AccountView) => {
    client.setQueryData(queries.account.queryKey, changed);
    void client.invalidateQueries({ queryKey: queries.permissions.queryKey });
    setAt('done');
  };
  const hours = policy.payout.coolingOffHours;
  const cooling =
    hours === 0 ? null : (
      <Notice tone="warn" title={t('account.cooling', { hours })} testId="payout-cooling-before">
        <p>{t('account.coolingWhy')}</p>
      </Notice>
    );
  switch (at) {
    case 'rest':
      return (
        <>
          {cooling}
          <div>
            <Button onClick={() => setAt('form')} data-testid="payout-begin">
              {t(account.payout === null ? 'account.payoutNew' : 'account.payoutChange')}
            </Button>
          </div>
        </>
      );
    case 'form':
      return (
        <PayoutForm account={account} policy={policy} onDone={finish} onBack={() => setAt('rest')}>
          {cooling}
        </PayoutForm>
      );
    case 'done':
      return (
        <Notice tone="good" live="status" testId="payout-done">
          <p>{t('account.payoutDone')}</p>
        </Notice>
      );
  }
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ApiResponse } from '../../../server/contract/api.ts';
import { call } from '../../gateways/api.ts';
import type { Refusal } from '../../gateways/refusal.ts';
import { AccountLayout } from '../../shared/account/AccountLayout.tsx';
import { RefusalNotice } from '../../shared/errors/RefusalNotice.tsx';
import { paths } from '../../shared/paths.ts';
import { Restricted } from '../../shared/permissions/Restricted.tsx';
import { restrictionOf } from '../../shared/permissions/restriction.ts';
import { usePermission } from '../../shared/permissions/usePermission.ts';
import { queries } from '../../shared/queries.ts';
import { GuardedStepUp } from '../../shared/stepUp/GuardedStepUp.tsx';
import { useGuarded } from '../../shared/stepUp/useGuarded.ts';
import { PageTitle } from '../../shared/words/PageTitle.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './AuthenticatorPage.module.css';
import { AuthenticatorSetup } from './AuthenticatorSetup.tsx';

const action = { kind: 'enrolTotp' } as const;

type Step = { at: 'start' } | { at: 'setup'; setup: ApiResponse<'totpEnrol'> } | { at: 'done' };

/** Sets up an authenticator app: verify, scan, and prove that the app shows the right digits. */
export function AuthenticatorPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data: view } = useQuery(queries.secondFactor);
  const guarded = useGuarded('manageSecondFactor');
  const [step, setStep] = useState<Step>({ at: 'start' });
  const why = restrictionOf(usePermission('manageSecondFactor'));
  const title = t('secondFactor.appTitle');
  const already = step.at === 'start' && view !== undefined && view.totp !== null;

  const begin = () =>
    guarded.start(
      action,
      () => call('totpEnrol'),
      (setup) => setStep({ at: 'setup', setup }),
    );
  const confirm = (code: string) =>
    guarded.start(
      action,
      () => call('totpConfirm', { body: { code } }),
      (changed) => {
        client.setQueryData(queries.secondFactor.queryKey, changed);
        setStep({ at: 'done' });
      },
    );

  return (
    <AccountLayout path={[t('passkeys.navAccount'), t('security.title'), title]}>
      <div>
        <PageTitle>{title}</PageTitle>
        <p>{t('secondFactor.appLede')}</p>
      </div>
      {why === null ? null : <Restricted action="manageSecondFactor" why={why} />}
      {already ? (
        <Notice>
          <p>{t('secondFactor.already')}</p>
        </Notice>
      ) : null}
      {step.at === 'start' && why === null && !already ? (
        <StartStep busy={guarded.busy} refusal={guarded.refusal} onBegin={begin} />
      ) : null}
      {step.at === 'setup' ? (
        <AuthenticatorSetup
          key={step.setup.secret}
          setup={step.setup}
          busy={guarded.busy}
          refusal={guarded.refusal}
          onConfirm={confirm}
          onAgain={begin}
        />
      ) : null}
      {step.at === 'done' ? (
        <Notice tone="good" title={t('secondFactor.done')} live="status" testId="totp-done">
          <p>{t('secondFactor.doneText')}</p>
        </Notice>
      ) : null}
      <p>
        <Link href={paths.security}>{t('secondFactor.toSecurity')}</Link>
      </p>
      <GuardedStepUp guarded={guarded} />
    </AccountLayout>
  );
}

function StartStep({
  busy,
  refusal,
  onBegin,
}: {
  busy: boolean;
  refusal: Refusal | null;
  onBegin: () => void;
}) {
  const { t } = useTranslation();
  return (
    <div className={styles.start}>
      <ol className={styles.steps}>
        <li>{t('secondFactor.appStep1')}</li>
        <li>{t('secondFactor.appStep2')}</li>
        <li>{t('secondFactor.appStep3')}</li>
      </ol>
      {refusal === null ? null : <RefusalNotice refusal={refusal} />}
      <div>
        <Button look="primary" busy={busy} onClick={onBegin} data-testid="totp-begin">
          {t('secondFactor.begin')}
        </Button>
      </div>
    </div>
  );
}

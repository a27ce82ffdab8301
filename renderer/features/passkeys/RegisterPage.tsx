import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../../server/contract/actions.ts';
import type { ApiResponse } from '../../../server/contract/api.ts';
import { AccountLayout } from '../../shared/account/AccountLayout.tsx';
import { RefusalNotice } from '../../shared/errors/RefusalNotice.tsx';
import { Loading } from '../../shared/Loading.tsx';
import { queries, refusalOf } from '../../shared/queries.ts';
import { StepUpDialog } from '../../shared/stepUp/StepUpDialog.tsx';
import { PageTitle } from '../../shared/words/PageTitle.tsx';
import { useFocusTitle } from '../../shared/words/useFocusTitle.ts';
import { ConfirmStep } from './ConfirmStep.tsx';
import { PrepareStep } from './PrepareStep.tsx';
import styles from './RegisterPage.module.css';
import { RegisterSteps } from './RegisterSteps.tsx';
import { ResultStep } from './ResultStep.tsx';
import { usePath } from './usePath.ts';

const registerAction: Action = { kind: 'registerPasskey' };

type Registered = ApiResponse<'passkeyRegisterVerify'>;
type Step = { at: 'prepare' | 'verify' | 'confirm' } | { at: 'done'; registered: Registered };

/** Registering a passkey: checks, verification, confirmation, the dialog of the OS, result. */
export function RegisterPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data: policy, error: noPolicy } = useQuery(queries.policy);
  const { data: account, error: noAccount } = useQuery(queries.account);
  const { data: listed, error: noList } = useQuery(queries.passkeys);
  const [step, setStep] = useState<Step>({ at: 'prepare' });
  useFocusTitle(step.at);
  const path = usePath();
  const refusal = refusalOf(noPolicy ?? noAccount ?? noList);

  const done = (registered: Registered) => {
    setStep({ at: 'done', registered });
    void client.invalidateQueries({ queryKey: queries.passkeys.queryKey });
    void client.invalidateQueries({ queryKey: queries.session.queryKey });
  };

  const ready = policy !== undefined && account !== undefined && listed !== undefined;
  return (
    <AccountLayout path={path}>
      <PageTitle>{t(step.at === 'done' ? 'passkeys.resultTitle' : 'passkeys.newTitle')}</PageTitle>
      <RegisterSteps at={step.at} />
      {ready || refusal !== null ? null : <Loading />}
      {!ready && refusal !== null ? <RefusalNotice refusal={refusal} /> : null}
      {ready ? (
        <div className={step.at === 'done' ? undefined : styles.column}>
          {step.at === 'prepare' || step.at === 'verify' ? (
            <PrepareStep
              account={account}
              count={listed.passkeys.length}
              max={policy.passkeys.maxPerAccount}
              onNext={() => setStep({ at: 'verify' })}
            />
          ) : null}
          {step.at === 'verify' ? (
            <StepUpDialog
              action={registerAction}
              onGranted={() => setStep({ at: 'confirm' })}
              onClose={() => setStep({ at: 'prepare' })}
            />
          ) : null}
          {step.at === 'confirm' ? (
            <ConfirmStep account={account} createWith={policy.passkeys.createWith} onDone={done} />
          ) : null}
          {step.at === 'done' ? <ResultStep registered={step.registered} /> : null}
        </div>
      ) : null}
    </AccountLayout>
  );
}

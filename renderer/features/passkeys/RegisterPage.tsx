import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../../server/contract/actions.ts';
import { assertNever } from '../../../server/contract/assertNever.ts';
import type { ApiResponse } from '../../../server/contract/api.ts';
import type { PublicPolicy } from '../../../server/contract/policy.ts';
import { shell } from '../../gateways/shell.ts';
import { AccountLayout } from '../../shared/account/AccountLayout.tsx';
import { RefusalNotice } from '../../shared/errors/RefusalNotice.tsx';
import { Loading } from '../../shared/Loading.tsx';
import { useHandOffWay } from '../../shared/handOff/handOffWay.ts';
import { queries, refusalOf } from '../../shared/queries.ts';
import { useLiveSession } from '../../shared/session/useLiveSession.ts';
import { StepUpDialog } from '../../shared/stepUp/StepUpDialog.tsx';
import { PageTitle } from '../../shared/words/PageTitle.tsx';
import { useFocusTitle } from '../../shared/words/useFocusTitle.ts';
import { ConfirmStep } from './ConfirmStep.tsx';
import { ElsewhereStep } from './ElsewhereStep.tsx';
import { ExplainStep } from './ExplainStep.tsx';
import { PrepareStep } from './PrepareStep.tsx';
import styles from './RegisterPage.module.css';
import { RegisterSteps } from './RegisterSteps.tsx';
import type { RegisterStep } from './RegisterSteps.tsx';
import { ResultStep } from './ResultStep.tsx';
import { isOneWay } from './consequencesOf.ts';
import { usePath } from './usePath.ts';
import { whereToRegister } from './whereToRegister.ts';

const registerAction: Action = { kind: 'registerPasskey' };

type Registered = ApiResponse<'passkeyRegisterVerify'>;
type Step = { at: Exclude<RegisterStep, 'done'> } | { at: 'done'; registered: Registered };

/** Registering a passkey, where the policy lets this client do it. */
export function RegisterPage() {
  const { t } = useTranslation();
  const { data: policy, error } = useQuery(queries.policy);
  const refusal = refusalOf(error);
  const where = policy && whereToRegister(policy.passkeys.createFrom, shell !== null);
  const [done, setDone] = useState(false);
  const handsOff = useHandOffWay(({ Way }) => Way !== null) && where === 'browser';
  return (
    <AccountLayout path={usePath()}>
      <PageTitle>{t(done ? 'passkeys.resultTitle' : 'passkeys.newTitle')}</PageTitle>
      {policy === undefined && refusal === null ? <Loading /> : null}
      {policy === undefined && refusal !== null ? <RefusalNotice refusal={refusal} /> : null}
      {(where === 'browser' && !handsOff) || where === 'shell' ? <ElsewhereStep where={where} /> : null}
      {(where === 'here' || handsOff) && policy !== undefined ? (
        <Registration policy={policy} browserOnly={handsOff} onDone={() => setDone(true)} />
      ) : null}
    </AccountLayout>
  );
}

interface RegistrationProps {
  policy: PublicPolicy;
  browserOnly: boolean;
  onDone: () => void;
}

/** Its steps: what changes, checks, verification, confirmation, the dialog of the OS, result. */
function Registration({ policy, browserOnly, onDone }: RegistrationProps) {
  const client = useQueryClient();
  const session = useLiveSession();
  const { data: account, error: noAccount } = useQuery(queries.account);
  const { data: listed, error: noList } = useQuery(queries.passkeys);
  const oneWay = isOneWay(policy);
  const [step, setStep] = useState<Step>({ at: oneWay ? 'explain' : 'prepare' });
  useFocusTitle(step.at);
  const refusal = refusalOf(noAccount ?? noList);

  const done = (registered: Registered) => {
    setStep({ at: 'done', registered });
    onDone();
    void client.invalidateQueries({ queryKey: queries.passkeys.queryKey });
    void client.invalidateQueries({ queryKey: queries.session.queryKey });
  };

  const content = () => {
    if (account === undefined || listed === undefined || session === null) {
      return refusal === null ? <Loading /> : <RefusalNotice refusal={refusal} />;
    }
    switch (step.at) {
      case 'explain':
        return <ExplainStep policy={policy} onNext={() => setStep({ at: 'prepare' })} />;
      case 'prepare':
      case 'verify':
        return (
          <>
            <PrepareStep
              policy={policy}
              account={account}
              session={session}
              count={listed.passkeys.length}
              browserOnly={browserOnly}
              onNext={() => setStep({ at: 'verify' })}
            />
            {step.at === 'verify' ? (
              <StepUpDialog
                action={registerAction}
                onGranted={() => setStep({ at: 'confirm' })}
                onClose={() => setStep({ at: 'prepare' })}
              />
            ) : null}
          </>
        );
      case 'confirm':
        return (
          <ConfirmStep
            account={account}
            createWith={policy.passkeys.createWith}
            browserOnly={browserOnly}
            onDone={done}
          />
        );
      case 'done':
        return <ResultStep registered={step.registered} policy={policy} />;
      default:
        return assertNever(step);
    }
  };
  return (
    <>
      <RegisterSteps at={step.at} explains={oneWay} />
      <div className={step.at === 'done' ? undefined : styles.column}>{content()}</div>
    </>
  );
}

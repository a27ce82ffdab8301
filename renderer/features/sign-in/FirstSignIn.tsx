import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../../server/contract/assertNever.ts';
import type { SecondFactor } from '../../../server/contract/policyWords.ts';
import type { AddressView } from '../../../server/contract/views.ts';
import { call } from '../../gateways/api.ts';
import type { Refusal } from '../../gateways/refusal.ts';
import { useConnection } from '../../shared/connectionStore.ts';
import { FactorChoice } from '../../shared/factors/FactorChoice.tsx';
import { FactorWay } from '../../shared/factors/FactorWay.tsx';
import { signInCalls } from '../../shared/factors/factorCalls.ts';
import { PageTitle } from '../../shared/words/PageTitle.tsx';
import { useFocusTitle } from '../../shared/words/useFocusTitle.ts';
import { CredentialsForm } from './CredentialsForm.tsx';
import type { Credentials } from './CredentialsForm.tsx';
import styles from './FirstSignIn.module.css';
import { PasskeyToo } from './PasskeyToo.tsx';

interface FirstSignInProps {
  /** On a page of its own the step is the page's title; inside a dialog it is a smaller heading. */
  heading: 'page' | 'dialog';
  onBack: () => void;
}

/** The password was right; what the account can use beside it, the preferred factor first. */
interface Asked {
  factors: readonly SecondFactor[];
  addresses: readonly AddressView[];
}

type Step =
  | { at: 'credentials'; refusal: Refusal | null }
  | { at: 'choice'; asked: Asked }
  | { at: 'factor'; factor: SecondFactor; asked: Asked }
  | { at: 'passkey' };

function afterPassword(asked: Asked): Step {
  const [first, ...others] = asked.factors;
  return first !== undefined && others.length === 0
    ? { at: 'factor', factor: first, asked }
    : { at: 'choice', asked };
}

/** Customer code and password, then what the policy asks for beside them: the way to the first passkey. */
export function FirstSignIn({ heading, onBack }: FirstSignInProps) {
  const { t } = useTranslation();
  const [step, setStep] = useState<Step>({ at: 'credentials', refusal: null });
  // Kept here so that a step back does not empty what was typed. The password is not kept.
  const [customerCode, setCustomerCode] = useState('');
  useFocusTitle(step.at);

  const startOver = (refusal: Refusal | null) => setStep({ at: 'credentials', refusal });

  const signIn = async (credentials: Credentials) => {
    const outcome = await call('signInPassword', { body: credentials });
    if (!outcome.ok) return startOver(outcome.refusal);
    switch (outcome.value.next) {
      case 'secondFactor':
        return setStep(afterPassword(outcome.value));
      case 'passkey':
        return setStep({ at: 'passkey' });
      case 'done':
        // The session store has heard of it, and the page changes.
        return undefined;
      default:
        return assertNever(outcome.value);
    }
  };

  const frame = (title: string, content: ReactNode) => (
    <Frame heading={heading} title={title}>
      {content}
    </Frame>
  );
  switch (step.at) {
    case 'credentials':
      return frame(
        t('signIn.firstTitle'),
        <CredentialsForm
          customerCode={customerCode}
          onCustomerCode={setCustomerCode}
          refusal={step.refusal}
          onSubmit={signIn}
          onBack={onBack}
        />,
      );
    case 'choice':
      return frame(
        t('signIn.choiceTitle'),
        <FactorChoice
          factors={step.asked.factors}
          onChoose={(factor) => setStep({ at: 'factor', factor, asked: step.asked })}
          onBack={() => startOver(null)}
        />,
      );
    case 'factor':
      return (
        <FactorWay
          factor={step.factor}
          addresses={step.asked.addresses}
          calls={signInCalls}
          onRefused={(refusal) => (refusal.code === 'flow_expired' ? startOver(refusal) : undefined)}
          onBack={() =>
            step.asked.factors.length > 1 ? setStep({ at: 'choice', asked: step.asked }) : startOver(null)
          }
          frame={(at, content) => frame(t(`signIn.stepTitle.${at}`), content)}
        />
      );
    case 'passkey':
      return frame(t('signIn.tooTitle'), <PasskeyToo onBack={() => startOver(null)} />);
    default:
      return assertNever(step);
  }
}

interface FrameProps {
  heading: FirstSignInProps['heading'];
  title: string;
  children: ReactNode;
}

function Frame({ heading, title, children }: FrameProps) {
  const demo = useConnection((connection) => connection.demo);
  return (
    <div className={`${styles.frame} ${heading === 'page' && demo ? styles.demo : ''}`}>
      <div className={styles.head}>
        {heading === 'page' ? <PageTitle>{title}</PageTitle> : <h3>{title}</h3>}
      </div>
      {children}
    </div>
  );
}

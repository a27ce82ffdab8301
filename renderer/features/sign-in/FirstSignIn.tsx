import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AddressView } from '../../../server/contract/views.ts';
import { call } from '../../gateways/api.ts';
import type { Refusal } from '../../gateways/refusal.ts';
import { AddressChoice } from '../../shared/codes/AddressChoice.tsx';
import { CodeEntry } from '../../shared/codes/CodeEntry.tsx';
import type { SentCode } from '../../shared/codes/useCodeEntry.ts';
import { useConnection } from '../../shared/connectionStore.ts';
import { PageTitle } from '../../shared/words/PageTitle.tsx';
import { useFocusTitle } from '../../shared/words/useFocusTitle.ts';
import { CredentialsForm } from './CredentialsForm.tsx';
import type { Credentials } from './CredentialsForm.tsx';
import styles from './FirstSignIn.module.css';

interface FirstSignInProps {
  /** On a page of its own the step is the page's title; inside a dialog it is a smaller heading. */
  heading: 'page' | 'dialog';
  onBack: () => void;
}

type Step =
  | { at: 'credentials'; refusal: Refusal | null }
  | { at: 'address'; addresses: readonly AddressView[] }
  | { at: 'code'; addresses: readonly AddressView[]; addressId: string; sent: SentCode };

/** Customer code and password, then a mailed code: the way to the first passkey, and no further. */
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
    if (outcome.value.next === 'secondFactor') setStep({ at: 'address', addresses: outcome.value.addresses });
  };

  const send = async (addresses: readonly AddressView[], addressId: string) => {
    const outcome = await call('signInCodeSend', { body: { addressId } });
    if (outcome.ok) setStep({ at: 'code', addresses, addressId, sent: outcome.value });
    else if (outcome.refusal.code === 'flow_expired') startOver(outcome.refusal);
    return outcome.ok ? null : outcome.refusal;
  };

  const verify = async (code: string) => {
    const outcome = await call('signInCodeVerify', { body: { code } });
    if (!outcome.ok && outcome.refusal.code === 'flow_expired') startOver(outcome.refusal);
    return outcome.ok ? null : outcome.refusal;
  };

  switch (step.at) {
    case 'credentials':
      return (
        <Frame heading={heading} step={1} title={t('signIn.firstTitle')}>
          <CredentialsForm
            customerCode={customerCode}
            onCustomerCode={setCustomerCode}
            refusal={step.refusal}
            onSubmit={signIn}
            onBack={onBack}
          />
        </Frame>
      );
    case 'address':
      return (
        <Frame heading={heading} step={2} title={t('signIn.addressTitle')}>
          <AddressChoice
            legend={t('signIn.addressLede')}
            addresses={step.addresses}
            send={(addressId) => send(step.addresses, addressId)}
            onBack={() => startOver(null)}
          />
        </Frame>
      );
    case 'code':
      return (
        <Frame heading={heading} step={3} title={t('signIn.codeTitle')}>
          <CodeEntry
            sent={step.sent}
            verify={verify}
            resend={() => call('signInCodeSend', { body: { addressId: step.addressId } })}
            onBack={() => setStep({ at: 'address', addresses: step.addresses })}
          />
        </Frame>
      );
  }
}

interface FrameProps {
  heading: FirstSignInProps['heading'];
  step: number;
  title: string;
  children: ReactNode;
}

function Frame({ heading, step, title, children }: FrameProps) {
  const { t } = useTranslation();
  const demo = useConnection((connection) => connection.demo);
  return (
    <div className={`${styles.frame} ${heading === 'page' && demo ? styles.demo : ''}`}>
      <div className={styles.head}>
        <p className={styles.step}>{t('signIn.stepOf', { step })}</p>
        {heading === 'page' ? <PageTitle>{title}</PageTitle> : <h3>{title}</h3>}
      </div>
      {children}
    </div>
  );
}

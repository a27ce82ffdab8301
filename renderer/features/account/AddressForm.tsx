import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionPassword } from '../../../server/contract/policyWords.ts';
import type { AccountView, AddressView } from '../../../server/contract/views.ts';
import type { Refusal } from '../../gateways/refusal.ts';
import { Field } from '../../ui/Field.tsx';
import { ActionPasswordField } from '../../shared/stepUp/ActionPasswordField.tsx';
import { isPasswordGiven } from '../../shared/stepUp/actionPassword.ts';
import { isAddress } from './contactForms.ts';
import { FormFoot } from './FormFoot.tsx';
import styles from './AccountPages.module.css';

export interface AddressValues {
  current: string;
  newAddress: string;
  password: string;
}

interface AddressFormProps {
  account: AccountView;
  address: AddressView;
  password: ActionPassword | null;
  busy: boolean;
  refusal: Refusal | null;
  onSubmit: (values: AddressValues) => void;
  onBack: () => void;
}

export function AddressForm(props: AddressFormProps) {
  const { account, address, password: which, busy, refusal, onSubmit, onBack } = props;
  const { t } = useTranslation();
  const first = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<AddressValues>({ current: '', newAddress: '', password: '' });
  const [checked, setChecked] = useState(false);
  useEffect(() => first.current?.focus(), []);
  // What is verified is the registered address itself, so it is typed once.
  const newAddress = (address.verified ? typed.newAddress : typed.current).trim();
  const take = (change: Partial<AddressValues>) => setTyped({ ...typed, ...change });

  const submit = () => {
    setChecked(true);
    const whole = typed.current.trim() !== '' && isAddress(newAddress);
    if (!whole || !isPasswordGiven(which, account, typed.password)) return first.current?.focus();
    return onSubmit({ current: typed.current.trim(), newAddress, password: typed.password });
  };

  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      noValidate
    >
      <Field
        label={t('account.currentAddress')}
        type="email"
        hint={t('account.currentHint', { masked: address.masked })}
        value={typed.current}
        inputRef={first}
        autoComplete="off"
        spellCheck={false}
        maxLength={254}
        problem={checked && !isAddress(typed.current) ? t('account.currentMissing') : undefined}
        onChange={(event) => take({ current: event.currentTarget.value })}
        data-testid="current-address"
      />
      {address.verified ? (
        <Field
          label={t('account.newAddress')}
          type="email"
          value={typed.newAddress}
          autoComplete="email"
          spellCheck={false}
          maxLength={254}
          problem={checked && !isAddress(newAddress) ? t('account.addressWrong') : undefined}
          onChange={(event) => take({ newAddress: event.currentTarget.value })}
          data-testid="new-address"
        />
      ) : null}
      <ActionPasswordField
        which={which}
        account={account}
        value={typed.password}
        checked={checked}
        onChange={(password) => take({ password })}
      />
      <FormFoot busy={busy} refusal={refusal} label={t('account.sendCode')} onBack={onBack} />
    </form>
  );
}

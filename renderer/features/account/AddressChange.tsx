import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView, AddressView } from '../../../server/contract/views.ts';
import { call } from '../../gateways/api.ts';
import { CodeEntry } from '../../shared/codes/CodeEntry.tsx';
import type { SentCode } from '../../shared/codes/useCodeEntry.ts';
import { queries } from '../../shared/queries.ts';
import { GuardedStepUp } from '../../shared/stepUp/GuardedStepUp.tsx';
import { useGuarded } from '../../shared/stepUp/useGuarded.ts';
import styles from './AccountPages.module.css';
import { givenPassword } from '../../shared/stepUp/actionPassword.ts';
import { AddressForm } from './AddressForm.tsx';
import type { AddressValues } from './AddressForm.tsx';

interface AddressChangeProps {
  account: AccountView;
  address: AddressView;
  onDone: () => void;
  onBack: () => void;
}

interface Begun {
  values: AddressValues;
  sent: SentCode;
}

/**
 * Changes an address, or verifies the one that is registered (M15): the current value in full, what the policy asks
 * for, then the code from the new address.
 */
export function AddressChange({ account, address, onDone, onBack }: AddressChangeProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data: policy } = useQuery(queries.policy);
  const guarded = useGuarded('changeContact');
  const [begun, setBegun] = useState<Begun | null>(null);
  const which = policy?.actions.changeContact.requires.password ?? null;
  const verifying = !address.verified;

  const send = ({ current, newAddress, password }: AddressValues) =>
    call('addressChange', {
      body: { addressId: address.id, current, newAddress, ...givenPassword(which, password) },
    });
  const begin = (values: AddressValues) => {
    const action = { kind: 'changeAddress', addressId: address.id, newAddress: values.newAddress } as const;
    guarded.start(
      action,
      () => send(values),
      (sent) => setBegun({ values, sent }),
    );
  };
  const confirm = async (code: string) => {
    if (begun === null) return null;
    const { newAddress } = begun.values;
    const outcome = await call('addressConfirm', { body: { addressId: address.id, newAddress, code } });
    if (!outcome.ok) return outcome.refusal;
    client.setQueryData(queries.account.queryKey, outcome.value);
    await client.invalidateQueries({ queryKey: queries.permissions.queryKey });
    onDone();
    return null;
  };

  return (
    <section className={styles.form}>
      <h2>{t(verifying ? 'account.verifyTitle' : 'account.addressTitle')}</h2>
      <p>{t(verifying ? 'account.verifyLede' : 'account.addressLede')}</p>
      {begun === null ? (
        <AddressForm
          account={account}
          address={address}
          password={which}
          busy={guarded.busy}
          refusal={guarded.refusal}
          onSubmit={begin}
          onBack={onBack}
        />
      ) : (
        <CodeEntry
          sent={begun.sent}
          verify={confirm}
          resend={() => send(begun.values)}
          onBack={() => setBegun(null)}
        />
      )}
      <GuardedStepUp guarded={guarded} />
    </section>
  );
}

import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AddressView } from '../../../server/contract/views.ts';
import type { Refusal } from '../../gateways/refusal.ts';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RefusalNotice } from '../errors/RefusalNotice.tsx';
import styles from './AddressChoice.module.css';

interface AddressChoiceProps {
  legend: string;
  sendLabel: string;
  addresses: readonly AddressView[];
  /** Null when the code is on its way. */
  send: (addressId: string) => Promise<Refusal | null>;
  onBack: () => void;
}

/** The account's masked addresses; only verified ones can be chosen (D1, I2). */
export function AddressChoice({ legend, sendLabel, addresses, send, onBack }: AddressChoiceProps) {
  const { t } = useTranslation();
  const name = useId();
  const [chosen, setChosen] = useState(addresses.find((address) => address.verified)?.id);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async () => {
    if (chosen === undefined) return;
    setBusy(true);
    const answer = await send(chosen);
    setBusy(false);
    setRefusal(answer);
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <fieldset className={styles.set}>
        <legend>{legend}</legend>
        {addresses.map((address) => (
          <label key={address.id} className={styles.address}>
            <input
              type="radio"
              name={name}
              checked={chosen === address.id}
              disabled={!address.verified}
              onChange={() => setChosen(address.id)}
            />
            <span>{address.masked}</span>
            {address.verified ? null : <span className={styles.not}>{t('signIn.addressUnverified')}</span>}
          </label>
        ))}
      </fieldset>
      {chosen === undefined ? <Notice tone="warn">{t('signIn.noAddress')}</Notice> : null}
      <Actions>
        <Button
          type="submit"
          look="primary"
          busy={busy}
          disabled={chosen === undefined}
          data-testid="code-send"
        >
          {sendLabel}
        </Button>
        <Button look="quiet" onClick={onBack}>
          {t('common.back')}
        </Button>
      </Actions>
      {refusal === null ? null : <RefusalNotice refusal={refusal} />}
    </form>
  );
}

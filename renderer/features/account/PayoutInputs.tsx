import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/Field.tsx';
import styles from './AccountPages.module.css';
import { payoutDigits } from './payoutDraft.ts';
import type { PayoutDraft, PayoutFault } from './payoutDraft.ts';

interface PayoutInputsProps {
  draft: PayoutDraft;
  faults: readonly PayoutFault[];
  onChange: (draft: PayoutDraft) => void;
}

export function PayoutInputs({ draft, faults, onChange }: PayoutInputsProps) {
  const { t } = useTranslation();
  const name = useId();
  const digits = (field: keyof typeof payoutDigits) => ({
    label: t(`account.${field}`),
    hint: t(`account.${field}Hint`),
    value: draft[field],
    inputMode: 'numeric' as const,
    autoComplete: 'off',
    maxLength: 12,
    problem: faults.includes(field) ? t('account.digitsWrong', { n: payoutDigits[field] }) : undefined,
    'data-testid': `payout-${field}`,
  });
  return (
    <>
      <Field
        {...digits('bankCode')}
        onChange={(event) => onChange({ ...draft, bankCode: event.currentTarget.value })}
      />
      <Field
        {...digits('branchCode')}
        onChange={(event) => onChange({ ...draft, branchCode: event.currentTarget.value })}
      />
      <fieldset className={styles.kinds}>
        <legend>{t('account.kind')}</legend>
        {(['ordinary', 'current'] as const).map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name={name}
              checked={draft.kind === kind}
              onChange={() => onChange({ ...draft, kind })}
            />
            {t(`account.${kind}`)}
          </label>
        ))}
      </fieldset>
      <Field
        {...digits('number')}
        onChange={(event) => onChange({ ...draft, number: event.currentTarget.value })}
      />
      <Field
        label={t('account.holder')}
        hint={t('account.holderHint')}
        value={draft.holder}
        autoComplete="off"
        maxLength={48}
        problem={faults.includes('holder') ? t('account.holderWrong') : undefined}
        onChange={(event) => onChange({ ...draft, holder: event.currentTarget.value })}
        data-testid="payout-holder"
      />
    </>
  );
}

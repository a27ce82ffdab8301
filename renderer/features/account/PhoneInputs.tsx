import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/Field.tsx';

type Both<T> = Record<'current' | 'next', T>;

interface PhoneInputsProps {
  /** Null: none is registered, so there is none to type in full. */
  masked: string | null;
  values: Both<string>;
  problems: Both<string | undefined>;
  onChange: (change: Partial<Both<string>>) => void;
}

export function PhoneInputs({ masked, values, problems, onChange }: PhoneInputsProps) {
  const { t } = useTranslation();
  return (
    <>
      {masked === null ? null : (
        <Field
          label={t('account.currentPhone')}
          type="tel"
          hint={t('account.currentHint', { masked })}
          value={values.current}
          autoComplete="off"
          maxLength={20}
          problem={problems.current}
          onChange={(event) => onChange({ current: event.currentTarget.value })}
          data-testid="current-phone"
        />
      )}
      <Field
        label={t('account.newPhone')}
        type="tel"
        hint={t('account.phoneHint')}
        value={values.next}
        autoComplete="tel-national"
        maxLength={20}
        problem={problems.next}
        onChange={(event) => onChange({ next: event.currentTarget.value })}
        data-testid="new-phone"
      />
    </>
  );
}

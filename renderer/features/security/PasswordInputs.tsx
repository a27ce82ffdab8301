import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PasswordKind } from '../../../server/contract/actions.ts';
import { Field } from '../../ui/Field.tsx';
import { ShowToggle } from '../../ui/ShowToggle.tsx';

type Both<T> = Record<'current' | 'next', T>;

interface PasswordInputsProps {
  which: PasswordKind;
  /** There is no current one. */
  first: boolean;
  values: Both<string>;
  problems: Both<string | undefined>;
  onChange: (values: Both<string>) => void;
}

/** Only the password for signing in is one that a browser should keep. */
export function PasswordInputs({ which, first, values, problems, onChange }: PasswordInputsProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const common = { type: shown ? 'text' : 'password', spellCheck: false, maxLength: 128 };
  return (
    <>
      {first ? null : (
        <Field
          {...common}
          label={t('passwords.current')}
          value={values.current}
          autoComplete={which === 'login' ? 'current-password' : 'off'}
          problem={problems.current}
          onChange={(event) => onChange({ ...values, current: event.currentTarget.value })}
          data-testid="password-current"
        />
      )}
      <div>
        <Field
          {...common}
          label={t('passwords.next')}
          hint={t('passwords.paste')}
          value={values.next}
          autoComplete={which === 'login' ? 'new-password' : 'off'}
          problem={problems.next}
          onChange={(event) => onChange({ ...values, next: event.currentTarget.value })}
          data-testid="password-next"
        />
        <ShowToggle label={t('passwords.show')} shown={shown} onChange={setShown} />
      </div>
    </>
  );
}

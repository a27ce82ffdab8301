import { useState } from 'react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/Field.tsx';
import { ShowToggle } from '../../ui/ShowToggle.tsx';

interface PasswordFieldProps {
  value: string;
  /** The form was sent once: an empty field is now worth a word. */
  checked: boolean;
  inputRef: Ref<HTMLInputElement>;
  onChange: (value: string) => void;
}

export function PasswordField({ value, checked, inputRef, onChange }: PasswordFieldProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  return (
    <>
      <Field
        label={t('signIn.password')}
        type={shown ? 'text' : 'password'}
        value={value}
        inputRef={inputRef}
        autoComplete="current-password"
        spellCheck={false}
        maxLength={128}
        problem={checked && value === '' ? t('signIn.passwordMissing') : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <ShowToggle label={t('signIn.showPassword')} shown={shown} onChange={setShown} />
    </>
  );
}

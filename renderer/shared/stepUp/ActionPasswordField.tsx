import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ActionPassword } from '../../../server/contract/policyWords.ts';
import type { AccountView } from '../../../server/contract/views.ts';
import { paths } from '../paths.ts';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ShowToggle } from '../../ui/ShowToggle.tsx';

interface ActionPasswordFieldProps {
  /** Null: the policy asks for none. */
  which: ActionPassword | null;
  account: AccountView;
  value: string;
  checked: boolean;
  onChange: (value: string) => void;
}

/** The password that the policy asks for with a change (M8, I7); where there is none yet, the way to set it. */
export function ActionPasswordField({ which, account, value, checked, onChange }: ActionPasswordFieldProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  if (which === null) return null;
  const what = t(`account.password.${which}`);
  if (!account.passwords[which]) {
    return (
      <Notice tone="warn" testId="action-password-unset">
        <p>{t('account.passwordUnset', { what })}</p>
        <p>
          <Link href={`${paths.passwords}/${which}`}>{t('account.passwordSet', { what })}</Link>
        </p>
      </Notice>
    );
  }
  return (
    <div>
      <Field
        label={what}
        type={shown ? 'text' : 'password'}
        value={value}
        autoComplete="off"
        spellCheck={false}
        maxLength={128}
        problem={checked && value === '' ? t('account.passwordMissing') : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
        data-testid="action-password"
      />
      <ShowToggle label={t('account.showPassword')} shown={shown} onChange={setShown} />
    </div>
  );
}

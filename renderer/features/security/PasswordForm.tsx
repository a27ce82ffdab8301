import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PasswordKind } from '../../../server/contract/actions.ts';
import type { PublicPolicy } from '../../../server/contract/policy.ts';
import type { AccountView } from '../../../server/contract/views.ts';
import { call } from '../../gateways/api.ts';
import { RefusalNotice } from '../../shared/errors/RefusalNotice.tsx';
import { GuardedStepUp } from '../../shared/stepUp/GuardedStepUp.tsx';
import { useGuarded } from '../../shared/stepUp/useGuarded.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PasswordInputs } from './PasswordInputs.tsx';
import styles from './PasswordPage.module.css';
import { PasswordRules } from './PasswordRules.tsx';
import { ruleParts } from './ruleParts.ts';
import { StrengthMeter } from './StrengthMeter.tsx';

interface PasswordFormProps {
  which: PasswordKind;
  /** There is no such password yet. */
  first: boolean;
  rule: PublicPolicy['legacy']['password'];
  onDone: (changed: AccountView) => void;
}

/** The old one and the new one. Pasting works, and both can be shown, so the new one is typed once. */
export function PasswordForm({ which, first, rule, onDone }: PasswordFormProps) {
  const { t } = useTranslation();
  const guarded = useGuarded('changePassword');
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState({ current: '', next: '' });
  const [checked, setChecked] = useState(false);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const { current, next } = typed;
  const currentMissing = !first && current === '';
  const fits = ruleParts(next, rule).every(({ met }) => met);
  const nextWrong = next === '' ? t('passwords.nextMissing') : t('passwords.nextWrong');

  const submit = () => {
    setChecked(true);
    if (currentMissing || !fits) return form.current?.querySelector('input')?.focus();
    const body = { which, current: first ? null : current, next };
    return guarded.start({ kind: 'changePassword', which }, () => call('passwordChange', { body }), onDone);
  };

  return (
    <>
      <form
        ref={form}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        noValidate
      >
        {which === 'login' ? (
          <Notice tone="warn">
            <p>{t('passwords.endsOthers')}</p>
          </Notice>
        ) : null}
        <PasswordInputs
          which={which}
          first={first}
          values={typed}
          problems={{
            current: checked && currentMissing ? t('passwords.currentMissing') : undefined,
            next: checked && !fits ? nextWrong : undefined,
          }}
          onChange={setTyped}
        />
        <StrengthMeter password={next} />
        <PasswordRules password={next} rule={rule} />
        <div className={styles.message}>
          {guarded.refusal === null ? null : <RefusalNotice refusal={guarded.refusal} />}
        </div>
        <div>
          <Button type="submit" look="primary" busy={guarded.busy} data-testid="password-save">
            {t(first ? 'passwords.saveFirst' : 'passwords.save')}
          </Button>
        </div>
      </form>
      {/* Beside the form: it has one of its own, and forms do not nest. */}
      <GuardedStepUp guarded={guarded} />
    </>
  );
}

import { useTranslation } from 'react-i18next';
import styles from './PasswordPage.module.css';
import { useStrength } from './useStrength.ts';

const steps = [1, 2, 3, 4] as const;

/** How hard the new password is to guess, in a word and in bars. Advice only: the rules decide. */
export function StrengthMeter({ password }: { password: string }) {
  const { t } = useTranslation();
  const strength = useStrength(password);
  return (
    <p className={styles.strength} data-strength={strength ?? 'unknown'} data-testid="password-strength">
      <span>{t('passwords.strength')}</span>
      <span className={styles.bars} aria-hidden="true">
        {steps.map((step) => (
          <span key={step} data-on={strength !== null && strength >= step} />
        ))}
      </span>
      <span role="status">
        {t(strength === null ? 'passwords.strengthOf.unknown' : `passwords.strengthOf.s${strength}`)}
      </span>
    </p>
  );
}

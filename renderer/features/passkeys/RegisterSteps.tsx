import { useTranslation } from 'react-i18next';
import styles from './RegisterPage.module.css';

const steps = [
  { at: 'explain', words: 'passkeys.stepExplain' },
  { at: 'prepare', words: 'passkeys.stepPrepare' },
  { at: 'verify', words: 'passkeys.stepVerify' },
  { at: 'confirm', words: 'passkeys.stepConfirm' },
  { at: 'done', words: 'passkeys.stepDone' },
] as const;

export type RegisterStep = (typeof steps)[number]['at'];

interface RegisterStepsProps {
  at: RegisterStep;
  /** Whether the policy has something to say before the checks. */
  explains: boolean;
}

/** Where the customer is in the registration. */
export function RegisterSteps({ at, explains }: RegisterStepsProps) {
  const { t } = useTranslation();
  const shown = steps.filter((step) => explains || step.at !== 'explain');
  return (
    <ol className={styles.steps} aria-label={t('passkeys.stepsLabel')}>
      {shown.map((step, index) => (
        <li key={step.at} aria-current={step.at === at ? 'step' : undefined}>
          {index + 1}. {t(step.words)}
        </li>
      ))}
    </ol>
  );
}

import { useTranslation } from 'react-i18next';
import styles from './RegisterPage.module.css';

const steps = [
  { at: 'prepare', words: 'passkeys.stepPrepare' },
  { at: 'verify', words: 'passkeys.stepVerify' },
  { at: 'confirm', words: 'passkeys.stepConfirm' },
  { at: 'done', words: 'passkeys.stepDone' },
] as const;

/** Where the customer is in the registration. */
export function RegisterSteps({ at }: { at: (typeof steps)[number]['at'] }) {
  const { t } = useTranslation();
  return (
    <ol className={styles.steps} aria-label={t('passkeys.stepsLabel')}>
      {steps.map((step, index) => (
        <li key={step.at} aria-current={step.at === at ? 'step' : undefined}>
          {index + 1}. {t(step.words)}
        </li>
      ))}
    </ol>
  );
}

import { useTranslation } from 'react-i18next';
import { Tag } from '../ui/Tag.tsx';
import styles from './ThreeSteps.module.css';

const steps = [
  { name: 'workspace.step1', what: 'workspace.step1What' },
  { name: 'workspace.step2', what: 'workspace.step2What' },
  { name: 'workspace.step3', what: 'workspace.step3What' },
] as const;

/** Set up, sign in, trade: told up front (G10). `done` steps are behind the customer. */
export function ThreeSteps({ done }: { done: number }) {
  const { t } = useTranslation();
  return (
    <section className={styles.steps}>
      <h2>{t('workspace.stepsTitle')}</h2>
      <ol>
        {steps.map((step, index) => (
          <li key={step.name} aria-current={index === done ? 'step' : undefined}>
            <span className={styles.number} aria-hidden="true">
              {index + 1}
            </span>
            <div>
              <h3>
                {t(step.name)} {index < done ? <Tag tone="good">{t('workspace.stepDone')}</Tag> : null}
              </h3>
              <p>{t(step.what)}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

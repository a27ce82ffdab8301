import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.tsx';
import { GoButton } from './GoButton.tsx';
import type { Answer, Step } from './step.ts';
import styles from './TroublePage.module.css';

interface StepViewProps {
  step: Step;
  /** What fills the gaps of the words, from the policy. */
  values: Readonly<Record<string, string | number>>;
  onAnswer: (answer: Answer) => void;
}

/** A question with its answers, or an end with what to do. */
export function StepView({ step, values, onAnswer }: StepViewProps) {
  const { t } = useTranslation();
  const texts = step.texts.map((words) => t(words, values));
  if (step.kind === 'end') {
    return (
      <section className={styles.end} data-testid="trouble-end" data-go={step.go}>
        <h2>{t('trouble.next')}</h2>
        <ol className={styles.todo}>
          {texts.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ol>
        <GoButton go={step.go} />
      </section>
    );
  }
  return (
    <>
      {texts.map((text) => (
        <p key={text} className={styles.text}>
          {text}
        </p>
      ))}
      <ul className={styles.answers}>
        {step.answers.map((answer) => (
          <li key={answer.words}>
            <button
              type="button"
              className={styles.answer}
              onClick={() => onAnswer(answer)}
              data-testid={`answer-${answer.to}`}
            >
              <span>{t(answer.words, values)}</span>
              <Icon name="chevron" />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

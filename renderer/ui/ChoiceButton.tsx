import type { ReactNode } from 'react';
import styles from './ChoiceButton.module.css';
import { Icon } from './Icon.tsx';

interface ChoiceButtonProps {
  icon: ReactNode;
  title: string;
  hint: string;
  /** Shown quieter: it is not known to work, but may be tried. */
  doubtful?: boolean;
  /** The one clear next action. */
  primary?: boolean;
  testId?: string;
  onClick: () => void;
}

/** One way among several: an icon, what it is, and one line that says what it needs. */
export function ChoiceButton(props: ChoiceButtonProps) {
  const { icon, title, hint, doubtful = false, primary = false, testId, onClick } = props;
  return (
    <button
      type="button"
      className={`${styles.choice} ${doubtful ? styles.doubtful : ''} ${primary ? styles.primary : ''}`}
      data-testid={testId}
      data-doubtful={doubtful}
      onClick={onClick}
    >
      <span className={styles.icon}>{icon}</span>
      <span className={styles.words}>
        <span className={styles.title}>{title}</span>
        <span className={styles.hint}>{hint}</span>
      </span>
      <Icon name="chevron" />
    </button>
  );
}

import styles from './Countdown.module.css';
import { formatRemaining } from './formatRemaining.ts';

/** Time left, ticking in place. Silent for screen readers: the words around it announce what matters. */
export function Countdown({ leftMs }: { leftMs: number }) {
  return (
    <span className={styles.countdown} aria-live="off" role="timer">
      {formatRemaining(leftMs)}
    </span>
  );
}

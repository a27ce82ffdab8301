import styles from './PositionsPanel.module.css';

interface SignedProps {
  text: string;
  value: number | null;
}

/** A profit or loss: its sign says which, its colour underlines it. */
export function Signed({ text, value }: SignedProps) {
  const tone = value === null || value === 0 ? undefined : value > 0 ? styles.up : styles.down;
  return (
    <span data-live="" className={tone}>
      {text}
    </span>
  );
}

import styles from './EmptyPanel.module.css';

interface EmptyPanelProps {
  words: string;
  /** Hairlines where the ten levels of the board will stand. */
  ladder?: boolean;
}

export function EmptyPanel({ words, ladder = false }: EmptyPanelProps) {
  return (
    <div className={`${styles.empty} ${ladder ? styles.ladder : ''}`}>
      <p>{words}</p>
    </div>
  );
}

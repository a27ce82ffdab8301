import styles from './ShowToggle.module.css';

interface ShowToggleProps {
  label: string;
  shown: boolean;
  onChange: (shown: boolean) => void;
}

/** Shows what was typed into a secret field. */
export function ShowToggle({ label, shown, onChange }: ShowToggleProps) {
  return (
    <label className={styles.show}>
      <input type="checkbox" checked={shown} onChange={(event) => onChange(event.currentTarget.checked)} />
      {label}
    </label>
  );
}

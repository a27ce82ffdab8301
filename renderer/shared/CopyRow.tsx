import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../gateways/clipboard.ts';
import { Button } from '../ui/Button.tsx';
import styles from './CopyRow.module.css';

/** Words to take elsewhere. Where a page may not write to the clipboard they are selected, ready for the keyboard. */
export function CopyRow({ label, value }: { label: string; value: string }) {
  const { t } = useTranslation();
  const text = useRef<HTMLElement>(null);
  const [done, setDone] = useState<'copied' | 'selected' | null>(null);

  const copy = async () => {
    const copied = await copyText(value);
    if (!copied && text.current !== null) getSelection()?.selectAllChildren(text.current);
    setDone(copied ? 'copied' : 'selected');
  };

  return (
    <div className={styles.row}>
      <span className={styles.label}>{label}</span>
      <code ref={text} className={styles.value}>
        {value}
      </code>
      <Button size="small" onClick={() => void copy()} aria-label={t('common.copyOf', { what: label })}>
        {t('common.copy')}
      </Button>
      <span role="status" className={styles.done}>
        {done === null ? null : t(`common.${done}`)}
      </span>
    </div>
  );
}

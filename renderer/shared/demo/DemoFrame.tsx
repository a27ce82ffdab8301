import { useId } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Tag } from '../../ui/Tag.tsx';
import styles from './DemoFrame.module.css';

interface DemoFrameProps {
  title: string;
  note: string;
  children?: ReactNode;
  testId?: string;
}

/** Whatever helps to try the demo and is not part of the product: always dashed, always named. */
export function DemoFrame({ title, note, children, testId }: DemoFrameProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section className={styles.frame} aria-labelledby={id} data-testid={testId}>
      <h2 id={id} className={styles.title}>
        <Tag tone="warn">{t('common.demoWord')}</Tag> {title}
      </h2>
      <p className={styles.note}>{note}</p>
      {children}
    </section>
  );
}

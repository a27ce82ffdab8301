import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../shared/connectionStore.ts';
import { DemoClock } from '../shared/demo/DemoClock.tsx';
import { queries } from '../shared/queries.ts';
import { Pill } from '../ui/Pill.tsx';
import styles from './DemoMenu.module.css';

/** Says that this is a demo, on every page, and holds what only a demo can do. Nothing outside the demo. */
export function DemoMenu() {
  const { t } = useTranslation();
  const id = useId();
  const demo = useConnection((connection) => connection.demo);
  const { data: policy } = useQuery(queries.policy);
  if (!demo) return null;
  return (
    <>
      <button type="button" className={styles.opener} popoverTarget={id}>
        <Pill tone="warn" testId="demo-badge">
          {t('common.demoBadge')}
        </Pill>
      </button>
      <div id={id} popover="auto" className={styles.menu} data-testid="demo-menu">
        <p className={styles.policy}>{policy && t('demo.policy', { name: policy.name })}</p>
        <DemoClock />
      </div>
    </>
  );
}

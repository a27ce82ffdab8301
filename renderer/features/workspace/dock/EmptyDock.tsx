import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { openDialog } from '../frameStore.ts';
import styles from './PanelFault.module.css';

/** A screen from which every panel was closed. */
export function EmptyDock() {
  const { t } = useTranslation();
  return (
    <div className={styles.fault}>
      <p>{t('workspace.noPanels')}</p>
      <Button size="small" onClick={() => openDialog({ what: 'palette', find: 'panel' })}>
        {t('workspace.addPanel')}
      </Button>
    </div>
  );
}

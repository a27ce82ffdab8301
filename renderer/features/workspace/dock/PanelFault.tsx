import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import styles from './PanelFault.module.css';

export function PanelFault({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.fault} role="alert">
      <p>{t('workspace.panelFault')}</p>
      <Button size="small" onClick={onRetry}>
        {t('workspace.panelRetry')}
      </Button>
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import styles from './MessagePage.module.css';

export function CrashedPage() {
  const { t } = useTranslation();
  return (
    <main className={styles.page} role="alert">
      <h1>{t('common.crashed')}</h1>
      <p>{t('common.crashedNext')}</p>
      <div>
        <Button look="primary" onClick={() => location.reload()}>
          {t('common.reload')}
        </Button>
      </div>
    </main>
  );
}

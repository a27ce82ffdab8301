import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../gateways/refusal.ts';
import { RefusalNotice } from '../../shared/errors/RefusalNotice.tsx';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './AccountPages.module.css';

interface FormFootProps {
  busy: boolean;
  refusal: Refusal | null;
  label: string;
  onBack: () => void;
}

/** What was answered, and the two ways on. */
export function FormFoot({ busy, refusal, label, onBack }: FormFootProps) {
  const { t } = useTranslation();
  return (
    <>
      <div className={styles.message}>{refusal === null ? null : <RefusalNotice refusal={refusal} />}</div>
      <Actions>
        <Button type="submit" look="primary" busy={busy} data-testid="form-submit">
          {label}
        </Button>
        <Button look="quiet" onClick={onBack} data-testid="form-back">
          {t('common.back')}
        </Button>
      </Actions>
    </>
  );
}

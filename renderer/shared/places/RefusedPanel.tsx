import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../gateways/refusal.ts';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { RefusalNotice } from '../errors/RefusalNotice.tsx';
import styles from './RefusedPanel.module.css';

interface RefusedPanelProps {
  refusal: Refusal;
  onRetry: () => void;
  onOther: () => void;
}

/** Stands where the buttons were: what happened, and two ways on. */
export function RefusedPanel({ refusal, onRetry, onOther }: RefusedPanelProps) {
  const { t } = useTranslation();
  const actions = useRef<HTMLDivElement>(null);
  useEffect(() => actions.current?.querySelector('button')?.focus(), []);
  return (
    <div className={styles.panel} data-testid="ceremony-refused">
      <RefusalNotice refusal={refusal} />
      <div ref={actions}>
        <Actions>
          <Button look="primary" onClick={onRetry} data-testid="ceremony-retry">
            {t('common.retry')}
          </Button>
          <Button onClick={onOther} data-testid="ceremony-other">
            {t('places.otherWay')}
          </Button>
        </Actions>
      </div>
    </div>
  );
}

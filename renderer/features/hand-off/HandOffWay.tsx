import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { shell } from '../../gateways/shell.ts';
import { useServerNow } from '../../shared/clock/useServerNow.ts';
import type { HandOffProps } from '../../shared/handOff/handOffWay.ts';
import { Loading } from '../../shared/Loading.tsx';
import { RefusedPanel } from '../../shared/places/RefusedPanel.tsx';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { Countdown } from '../../ui/Countdown.tsx';
import styles from './HandOffWay.module.css';
import type { HandedOff } from './runHandOff.ts';
import { useHandOff } from './useHandOff.ts';

/** In the terminal: opens the browser at once, and stands where the buttons were until the customer is back. */
export function HandOffWay({ purpose, onDone, onClose }: HandOffProps) {
  const { state, retry } = useHandOff(purpose, onDone);
  switch (state.phase) {
    case 'starting':
      return <Loading />;
    case 'waiting':
      return <Waiting handedOff={state.handedOff} onCancel={onClose} />;
    case 'refused':
      return <RefusedPanel refusal={state.refusal} onRetry={retry} onOther={onClose} />;
  }
}

interface WaitingProps {
  handedOff: HandedOff;
  onCancel: () => void;
}

/** The number to compare, what to do in the browser, how far it is, and the time that is left. */
function Waiting({ handedOff, onCancel }: WaitingProps) {
  const { t } = useTranslation();
  const { handOffId, number, expiresAtMs, step } = handedOff;
  const leftMs = Math.max(0, expiresAtMs - useServerNow());
  const actions = useRef<HTMLDivElement>(null);
  useEffect(() => actions.current?.querySelector('button')?.focus(), []);
  return (
    <div className={styles.panel} data-testid="hand-off-waiting" data-step={step}>
      <div className={styles.head}>
        <p className={styles.title}>{t('handOff.waitingTitle')}</p>
        <span className={styles.left}>
          {t('handOff.left')} <Countdown leftMs={leftMs} />
        </span>
      </div>
      <p id="hand-off-number" className={styles.label}>
        {t('handOff.numberLabel')}
      </p>
      <p className={styles.number} aria-labelledby="hand-off-number" data-testid="hand-off-number">
        {number}
      </p>
      <ol className={styles.steps}>
        <li>{t('handOff.stepNumber')}</li>
        <li>{t('handOff.stepPasskey')}</li>
        <li>{t('handOff.stepReturn')}</li>
      </ol>
      <p role="status" className={styles.step}>
        {t(`handOff.step.${step}`)}
      </p>
      <div ref={actions}>
        <Actions>
          <Button onClick={onCancel} data-testid="hand-off-cancel">
            {t('common.cancel')}
          </Button>
          {step === 'started' || step === 'opened' ? (
            <Button
              look="quiet"
              onClick={() => void shell?.openHandOff(handOffId)}
              data-testid="hand-off-open-again"
            >
              {t('handOff.openAgain')}
            </Button>
          ) : null}
        </Actions>
      </div>
    </div>
  );
}

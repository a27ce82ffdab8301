import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../gateways/api.ts';
import type { Refusal } from '../../gateways/refusal.ts';
import { RefusalNotice } from '../../shared/errors/RefusalNotice.tsx';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './HandOffPage.module.css';

interface NumberChoiceProps {
  handOffId: string;
  numbers: readonly number[];
  onRight: () => void;
  /** The hand-off is over: another number, or too late. */
  onOver: (refusal: Refusal) => void;
  onDeny: () => void;
}

/** One try: the number that the terminal shows. Whoever has no terminal before them cannot know it. */
export function NumberChoice({ handOffId, numbers, onRight, onOver, onDeny }: NumberChoiceProps) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const choose = async (number: number) => {
    setBusy(true);
    const outcome = await call('handOffChoose', { body: { handOffId, number } });
    setBusy(false);
    if (outcome.ok) onRight();
    // Nobody heard the number: it may be chosen again.
    else if (outcome.refusal.code === 'offline' || outcome.refusal.code === 'rate_limited') {
      setRefusal(outcome.refusal);
    } else onOver(outcome.refusal);
  };
  return (
    <>
      <Notice tone="warn" title={t('handOff.warnTitle')}>
        <p>{t('handOff.warn')}</p>
      </Notice>
      <fieldset className={styles.numbers}>
        <legend>{t('handOff.chooseNumber')}</legend>
        {numbers.map((number) => (
          <button
            key={number}
            type="button"
            className={styles.number}
            aria-disabled={busy}
            onClick={busy ? undefined : () => void choose(number)}
            data-testid="hand-off-choice"
          >
            {number}
          </button>
        ))}
      </fieldset>
      {refusal === null ? null : <RefusalNotice refusal={refusal} />}
      <Actions>
        <Button onClick={onDeny} data-testid="hand-off-deny">
          {t('handOff.deny')}
        </Button>
      </Actions>
    </>
  );
}

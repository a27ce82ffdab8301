import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../../server/contract/actions.ts';
import type { ApiResponse } from '../../../server/contract/api.ts';
import { call } from '../../gateways/api.ts';
import type { Refusal } from '../../gateways/refusal.ts';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { RefusalNotice } from '../errors/RefusalNotice.tsx';
import { Loading } from '../Loading.tsx';
import { StepUpWays } from './StepUpWays.tsx';

export interface StepUpProps {
  /** Must stay the same object while it is shown. */
  action: Action;
  /** The relying party now lets this session do exactly this action. */
  onGranted: () => void;
  onClose: () => void;
}

/** The ways of verifying that the relying party offers for an action, for a dialog of whoever asks. */
export function StepUpBody({ action, onGranted, onClose }: StepUpProps) {
  const { t } = useTranslation();
  const [offer, setOffer] = useState<ApiResponse<'stepUpOffer'> | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const grantedAlready = useEffectEvent(onGranted);

  useEffect(() => {
    const gone = new AbortController();
    void call('stepUpOffer', { body: { action }, signal: gone.signal }).then((outcome) => {
      if (gone.signal.aborted) return;
      if (!outcome.ok) setRefusal(outcome.refusal);
      else if (outcome.value.granted) grantedAlready();
      else setOffer(outcome.value);
    });
    return () => gone.abort();
  }, [action]);

  return (
    <>
      {refusal === null ? null : <RefusalNotice refusal={refusal} />}
      {offer === null && refusal === null ? <Loading /> : null}
      {offer === null ? (
        <Actions>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </Actions>
      ) : (
        <StepUpWays action={action} offer={offer} onGranted={onGranted} onClose={onClose} />
      )}
    </>
  );
}

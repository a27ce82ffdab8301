import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../../server/contract/actions.ts';
import type { ApiResponse } from '../../../server/contract/api.ts';
import { call } from '../../gateways/api.ts';
import type { Refusal } from '../../gateways/refusal.ts';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { RefusalNotice } from '../errors/RefusalNotice.tsx';
import { Loading } from '../Loading.tsx';
import { StepUpWays } from './StepUpWays.tsx';

interface StepUpDialogProps {
  /** Must stay the same object while the dialog is open. */
  action: Action;
  /** The relying party now lets this session do exactly this action. */
  onGranted: () => void;
  onClose: () => void;
}

/** Asks the customer to verify again, by whatever ways the relying party offers for this action. */
export function StepUpDialog({ action, onGranted, onClose }: StepUpDialogProps) {
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
    <Dialog title={t('stepUp.title')} onClose={onClose}>
      <p>{t(`stepUp.why.${action.kind}`)}</p>
      {refusal === null ? null : <RefusalNotice refusal={refusal} />}
      {offer === null && refusal === null ? <Loading /> : null}
      {offer === null ? (
        <Actions>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </Actions>
      ) : (
        <StepUpWays action={action} offer={offer} onGranted={onGranted} onClose={onClose} />
      )}
    </Dialog>
  );
}

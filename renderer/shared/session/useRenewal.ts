import { useCallback, useState } from 'react';
import type { Action } from '../../../server/contract/actions.ts';
import { call } from '../../gateways/api.ts';
import type { Outcome } from '../../gateways/refusal.ts';
import { refused } from '../../gateways/refusal.ts';
import { stepUpWithPasskey } from '../ceremonies.ts';
import { useCeremony } from '../places/useCeremony.ts';
import type { CeremonyState } from '../places/useCeremony.ts';

export const renewAction: Action = { kind: 'renewSession' };

type Renewed = 'renewed' | 'needsDialog';

export interface Renewal {
  state: CeremonyState;
  /** True when this session must verify by another way than a passkey: show StepUpDialog. */
  needsDialog: boolean;
  start: () => void;
  cancel: () => void;
  /** To be called once StepUpDialog was granted. */
  finish: () => void;
}

async function renew(): Promise<Outcome<Renewed>> {
  const renewed = await call('sessionRenew');
  return renewed.ok ? { ok: true, value: 'renewed' } : renewed;
}

/** One touch: a passkey if the account has one, else the dialog with the ways that are left. */
async function verifyAndRenew(cancel: AbortSignal): Promise<Outcome<Renewed>> {
  const offer = await call('stepUpOffer', { body: { action: renewAction } });
  if (!offer.ok) return offer;
  if (cancel.aborted) return refused('passkey_cancelled');
  if (offer.value.granted) return renew();
  if (!offer.value.methods.includes('passkey')) return { ok: true, value: 'needsDialog' };
  const verified = await stepUpWithPasskey(renewAction, cancel);
  return verified.ok ? renew() : verified;
}

/** Extends the session without leaving the page or losing anything on it. */
export function useRenewal(onRenewed: () => void): Renewal {
  const [needsDialog, setNeedsDialog] = useState(false);
  const ceremony = useCeremony<Renewed>((value) => {
    setNeedsDialog(value === 'needsDialog');
    if (value === 'renewed') onRenewed();
  });
  const { start, reset } = ceremony;
  return {
    state: ceremony.state,
    needsDialog,
    start: useCallback(() => start(null, verifyAndRenew), [start]),
    cancel: useCallback(() => {
      setNeedsDialog(false);
      reset();
    }, [reset]),
    finish: useCallback(() => {
      setNeedsDialog(false);
      start(null, renew);
    }, [start]),
  };
}

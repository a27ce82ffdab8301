import { useEffect, useState } from 'react';
import type { RelyingPartyState } from '../../gateways/shellContract.ts';
import { shell } from '../../gateways/shell.ts';

/** What the shell says about the embedded relying party; null in a browser. */
export function useRelyingPartyState(): RelyingPartyState | null {
  const [state, setState] = useState<RelyingPartyState | null>(null);
  useEffect(() => {
    let heard = false;
    const stop = shell?.onRelyingPartyState((next) => {
      heard = true;
      setState(next);
    });
    void shell?.getRelyingPartyState().then((answer) => {
      if (answer.ok && !heard) setState(answer.value.state);
    });
    return stop;
  }, []);
  return state;
}

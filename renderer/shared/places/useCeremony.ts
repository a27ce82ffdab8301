import { useCallback, useEffect, useRef, useState } from 'react';
import type { PasskeyPlace } from '../../../server/contract/policyWords.ts';
import type { Outcome, Refusal } from '../../gateways/refusal.ts';

/** A request to the OS as the page shows it. `place` is null where the customer did not choose one. */
export type CeremonyState =
  | { phase: 'idle'; cancelled: boolean }
  | { phase: 'waiting'; place: PasskeyPlace | null; sinceMs: number }
  | { phase: 'refused'; place: PasskeyPlace | null; refusal: Refusal };

export interface Ceremony<T> {
  state: CeremonyState;
  start: (place: PasskeyPlace | null, run: (cancel: AbortSignal) => Promise<Outcome<T>>) => void;
  cancel: () => void;
  reset: () => void;
}

/** Runs one request at a time; starting another, cancelling or leaving the page ends the one before. */
export function useCeremony<T>(onDone: (value: T) => void): Ceremony<T> {
  const [state, setState] = useState<CeremonyState>({ phase: 'idle', cancelled: false });
  const running = useRef<AbortController | null>(null);
  const done = useRef(onDone);
  useEffect(() => {
    done.current = onDone;
  }, [onDone]);

  const stop = useCallback(() => {
    running.current?.abort();
    running.current = null;
  }, []);
  useEffect(() => stop, [stop]);

  const start: Ceremony<T>['start'] = useCallback(
    (place, run) => {
      stop();
      const mine = new AbortController();
      running.current = mine;
      setState({ phase: 'waiting', place, sinceMs: performance.now() });
      void run(mine.signal).then((outcome) => {
        if (running.current !== mine) return;
        running.current = null;
        if (outcome.ok) {
          setState({ phase: 'idle', cancelled: false });
          done.current(outcome.value);
        } else {
          setState({ phase: 'refused', place, refusal: outcome.refusal });
        }
      });
    },
    [stop],
  );

  const cancel = useCallback(() => {
    stop();
    setState({ phase: 'idle', cancelled: true });
  }, [stop]);
  const reset = useCallback(() => {
    stop();
    setState({ phase: 'idle', cancelled: false });
  }, [stop]);
  return { state, start, cancel, reset };
}

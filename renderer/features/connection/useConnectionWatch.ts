import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { onHeard } from '../../gateways/api.ts';
import { shell } from '../../gateways/shell.ts';
import { useConnection } from '../../shared/connectionStore.ts';
import { measure } from './measure.ts';
import { pollDelayMs } from './pollDelay.ts';

/** One lost answer happens; two in a row are worth telling. */
const failuresBeforeLost = 2;

interface Watch {
  checkSoon: () => void;
  stop: () => void;
}

function startWatch(onBack: () => void): Watch {
  let failures = 0;
  let stopped = false;
  let checking = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const check = async () => {
    clearTimeout(timer);
    if (checking || stopped) return;
    checking = true;
    const answered = await measure();
    checking = false;
    if (stopped) return;
    if (answered && failures > 0) onBack();
    failures = answered ? 0 : failures + 1;
    if (failures >= failuresBeforeLost) useConnection.setState({ state: 'lost', latencyMs: null });
    timer = setTimeout(() => void check(), pollDelayMs(failures));
  };

  void check();
  return {
    checkSoon: () => void check(),
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

/** Measures the relying party: regularly, after any call that got no answer, and when the shell says so. */
export function useConnectionWatch(): void {
  const client = useQueryClient();
  useEffect(() => {
    const watch = startWatch(() => void client.invalidateQueries());
    const unhear = onHeard(({ endpoint, outcome }) => {
      const unanswered =
        !outcome.ok && (outcome.refusal.code === 'offline' || outcome.refusal.code === 'unavailable');
      if (endpoint !== 'health' && unanswered) watch.checkSoon();
    });
    const unshell = shell?.onRelyingPartyState(watch.checkSoon);
    window.addEventListener('focus', watch.checkSoon);
    return () => {
      watch.stop();
      unhear();
      unshell?.();
      window.removeEventListener('focus', watch.checkSoon);
    };
  }, [client]);
}

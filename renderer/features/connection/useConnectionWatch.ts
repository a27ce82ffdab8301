import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call, onHeard } from '../../gateways/api.ts';
import { shell } from '../../gateways/shell.ts';
import { useConnection } from '../../shared/connectionStore.ts';
import { pollDelayMs } from './pollDelay.ts';

const answerWithinMs = 5_000;
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
    const sentAtMs = performance.now();
    const outcome = await call('health', { signal: AbortSignal.timeout(answerWithinMs) });
    checking = false;
    if (stopped) return;
    if (outcome.ok) {
      const { demo, version } = outcome.value;
      const latencyMs = Math.max(1, Math.round(performance.now() - sentAtMs));
      useConnection.setState({ state: 'connected', latencyMs, demo, version });
      if (failures > 0) onBack();
      failures = 0;
    } else {
      failures += 1;
      if (failures >= failuresBeforeLost) useConnection.setState({ state: 'lost', latencyMs: null });
    }
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

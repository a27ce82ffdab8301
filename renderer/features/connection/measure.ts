import { call } from '../../gateways/api.ts';
import { useConnection } from '../../shared/connectionStore.ts';

const answerWithinMs = 5_000;

/** Asks the relying party once and keeps what it says, with the time it took. False when it did not answer. */
export async function measure(): Promise<boolean> {
  const sentAtMs = performance.now();
  const outcome = await call('health', { signal: AbortSignal.timeout(answerWithinMs) });
  if (!outcome.ok) return false;
  const { demo, version } = outcome.value;
  const latencyMs = Math.max(1, Math.round(performance.now() - sentAtMs));
  useConnection.setState({ state: 'connected', latencyMs, demo, version });
  return true;
}

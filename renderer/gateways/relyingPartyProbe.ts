import { call } from './api.ts';

/** Whether the relying party answers, how fast, and how far this PC's clock is off. */
export type RelyingPartyProbe =
  | { state: 'away' }
  | {
      state: 'reachable';
      version: string;
      demo: boolean;
      /** The quickest of a few answers. */
      latencyMs: number;
      /** This PC's clock minus the relying party's; good to half the latency. */
      skewMs: number;
    };

const rounds = 3;

/** Asks a few times and believes the quickest answer: its time of travel blurs the clocks least. */
export async function probeRelyingParty(): Promise<RelyingPartyProbe> {
  let best: RelyingPartyProbe = { state: 'away' };
  for (let round = 0; round < rounds; round++) {
    const sentAtMs = performance.now();
    const wallMs = Date.now();
    const heard = await call('health');
    if (!heard.ok) continue;
    const latencyMs = performance.now() - sentAtMs;
    const { version, demo, nowMs } = heard.value;
    if (best.state === 'reachable' && best.latencyMs <= latencyMs) continue;
    best = { state: 'reachable', version, demo, latencyMs, skewMs: wallMs + latencyMs / 2 - nowMs };
  }
  return best;
}

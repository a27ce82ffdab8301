import type { MarketStatus } from '../../../server/contract/marketData.ts';
import { phaseSchema } from '../../../server/contract/marketData.ts';
import type { TopicData } from './topicRecord.ts';
import { useTopic } from './topics.ts';

export type MarketPhase = MarketStatus['phase'];

export const statusTopic = 'status';

/** From the topic, where `sim` says that the market is a simulated one. */
export function readStatus(data: TopicData): MarketStatus | null {
  const phase = phaseSchema.safeParse(data['phase']);
  const [session, day] = [data['session'], data['tradingDay']];
  if (!phase.success || typeof session !== 'number' || typeof day !== 'string') return null;
  return {
    simulated: data['sim'] === true,
    phase: phase.data,
    session,
    tradingDay: day,
    ready: data['ready'] === true,
  };
}

/** Phase and day of the market; null until it is known. */
export function useMarketStatus(): MarketStatus | null {
  return useTopic<MarketStatus | null>(statusTopic, readStatus, null);
}

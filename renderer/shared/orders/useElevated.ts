import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { serverNowMs } from '../clock/serverClock.ts';
import { queries } from '../queries.ts';
import { useLiveSession } from '../session/useLiveSession.ts';

/** Whether a verification given before covers further orders now. */
export function useElevated(): boolean {
  const untilMs = useLiveSession()?.elevatedUntilMs ?? null;
  const [overMs, setOverMs] = useState<number | null>(null);
  useEffect(() => {
    if (untilMs === null) return;
    const timer = setTimeout(() => setOverMs(untilMs), Math.max(untilMs - serverNowMs(), 0));
    return () => clearTimeout(timer);
  }, [untilMs]);
  return untilMs !== null && untilMs !== overMs;
}

/** How long one verification can cover further orders; 0: the policy knows no such time, or asks for none. */
export function useElevationMinutes(): number {
  const { data: policy } = useQuery(queries.policy);
  const trade = policy?.actions.trade;
  return trade === undefined || trade.requires.verify.length === 0 ? 0 : trade.elevationMinutes;
}

import { useEffect, useState } from 'react';

const tickMs = 500;

/** Milliseconds since a monotonic time, ticking. */
export function useElapsed(sinceMs: number): number {
  const [nowMs, setNowMs] = useState(sinceMs);
  useEffect(() => {
    const timer = setInterval(() => setNowMs(performance.now()), tickMs);
    return () => clearInterval(timer);
  }, [sinceMs]);
  return Math.max(0, nowMs - sinceMs);
}

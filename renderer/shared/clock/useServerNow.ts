import { useEffect, useState } from 'react';
import { serverNowMs } from './serverClock.ts';

const tickMs = 500;

/** The relying party's time, ticking. */
export function useServerNow(): number {
  const [nowMs, setNowMs] = useState(() => serverNowMs());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(serverNowMs()), tickMs);
    return () => clearInterval(timer);
  }, []);
  return nowMs;
}

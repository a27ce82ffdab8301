import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { queries } from '../../shared/queries.ts';
import { lockWindow, wishAtLock } from '../../shared/session/lockWindow.ts';
import { useSession } from '../../shared/session/sessionStore.ts';
import { idleWatch } from './idleWatch.ts';
import { shareActivity } from './shareActivity.ts';

const minuteMs = 60_000;
const checkEveryMs = 5_000;
const activities = ['pointermove', 'pointerdown', 'wheel', 'keydown'] as const;

/**
 * Locks the window when nobody has touched it, or another tab of it, for as long as the policy says. The page of a
 * session that ended is still in sight, so it is watched as well.
 */
export function useAutoLock(): void {
  const inSight = useSession(({ state: { status } }) => status === 'in' || status === 'ended');
  const { data: policy } = useQuery(queries.policy);
  const idleMinutes = policy?.session.lockAfterIdleMinutes ?? 0;

  useEffect(() => {
    // The next lock begins with its own customer again.
    if (inSight) wishAtLock('unlock');
  }, [inSight]);

  useEffect(() => {
    if (!inSight || idleMinutes === 0) return undefined;
    const watch = idleWatch(idleMinutes * minuteMs, () => lockWindow('unlock'));
    const tabs = shareActivity(watch.touch);
    const touch = () => {
      if (watch.touch()) tabs.tell();
    };
    const options = { capture: true, passive: true };
    for (const activity of activities) addEventListener(activity, touch, options);
    // Timers sleep with the PC and in hidden tabs: look again at the moment somebody can see the window.
    document.addEventListener('visibilitychange', watch.check);
    const timer = setInterval(watch.check, checkEveryMs);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', watch.check);
      for (const activity of activities) removeEventListener(activity, touch, options);
      tabs.end();
    };
  }, [inSight, idleMinutes]);
}

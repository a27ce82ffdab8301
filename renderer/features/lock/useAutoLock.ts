import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { shell } from '../../gateways/shell.ts';
import { queries } from '../../shared/queries.ts';
import { lockWindow, wishAtLock } from '../../shared/session/lockWindow.ts';
import { useSession } from '../../shared/session/sessionStore.ts';
import { idleWatch } from './idleWatch.ts';

const minuteMs = 60_000;
const checkEveryMs = 5_000;
const activities = ['pointermove', 'pointerdown', 'wheel', 'keydown'] as const;

/**
 * Locks the window when nobody has touched it for as long as the policy says, and at once when the OS locks its
 * screen, goes to sleep or changes its user. In an ordinary browser only the first can be known.
 */
export function useAutoLock(): void {
  const signedIn = useSession(({ state }) => state.status === 'in');
  const { data: policy } = useQuery(queries.policy);
  const idleMinutes = policy?.session.lockAfterIdleMinutes ?? 0;

  useEffect(() => {
    if (!signedIn) return undefined;
    // The next lock begins with its own customer again.
    wishAtLock('unlock');
    return shell?.onPcLocked(() => lockWindow('unlock'));
  }, [signedIn]);

  useEffect(() => {
    if (!signedIn || idleMinutes === 0) return undefined;
    const watch = idleWatch(idleMinutes * minuteMs, () => lockWindow('unlock'));
    const options = { capture: true, passive: true };
    for (const activity of activities) addEventListener(activity, watch.touch, options);
    // Timers sleep with the PC and in hidden tabs: look again at the moment somebody can see the window.
    document.addEventListener('visibilitychange', watch.check);
    const timer = setInterval(watch.check, checkEveryMs);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', watch.check);
      for (const activity of activities) removeEventListener(activity, watch.touch, options);
    };
  }, [signedIn, idleMinutes]);
}

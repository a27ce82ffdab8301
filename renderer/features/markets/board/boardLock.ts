import { useEffect } from 'react';
import { create } from 'zustand';
import { useSession } from '../../../shared/session/sessionStore.ts';
import { changeSettings } from '../../../shared/settings/settings.ts';
import { useSettings } from '../../../shared/settings/useSettings.ts';

/** Of this page only: whoever starts the terminal finds the board locked. */
const useKey = create<{ turned: boolean }>(() => ({ turned: false }));

interface BoardLock {
  /** A click on the board goes on to the confirmation of an order. */
  unlocked: boolean;
  toggle: () => void;
}

/**
 * The lock of board orders, one for all boards. It closes by itself when the session is locked or over, and when the
 * settings forbid such orders; opening it by hand allows them.
 */
export function useBoardLock(): BoardLock {
  const { boardClicks } = useSettings();
  const turned = useKey((key) => key.turned);
  const isIn = useSession(({ state }) => state.status === 'in');
  const closes = !isIn || !boardClicks;
  useEffect(() => {
    if (closes) useKey.setState({ turned: false });
  }, [closes]);
  const unlocked = turned && !closes;
  const toggle = (): void => {
    if (!boardClicks) changeSettings({ boardClicks: true });
    useKey.setState({ turned: !unlocked });
  };
  return { unlocked, toggle };
}

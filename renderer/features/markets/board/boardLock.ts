import { useEffect } from 'react';
import { create } from 'zustand';
import { useSession } from '../../../shared/session/sessionStore.ts';
import { useSettings } from '../../../shared/settings/useSettings.ts';

/** Null: as the settings say. Of this page only: whoever starts the terminal finds the board as the settings have it. */
const useChosen = create<{ unlocked: boolean | null }>(() => ({ unlocked: null }));

interface BoardLock {
  /** A click on the board goes on to the confirmation of an order. */
  unlocked: boolean;
  toggle: () => void;
}

/** The lock of board orders, one for all boards. It closes by itself when the session is locked or over. */
export function useBoardLock(): BoardLock {
  const { boardClicks } = useSettings();
  const chosen = useChosen(({ unlocked }) => unlocked);
  const isIn = useSession(({ state }) => state.status === 'in');
  useEffect(() => {
    if (!isIn) useChosen.setState({ unlocked: false });
  }, [isIn]);
  const unlocked = isIn && (chosen ?? boardClicks);
  return { unlocked, toggle: () => useChosen.setState({ unlocked: !unlocked }) };
}

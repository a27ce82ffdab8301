import type { PcLocked } from '../../ipc/contract.ts';

export interface PcLockDesk {
  onLocked: (why: PcLocked['why']) => void;
  /** Asked by a page at its start: whether the PC was locked while none listened. This one listens from now on. */
  take: () => boolean;
  /** The page that listened was closed, crashed or was replaced. */
  pageIsGone: () => void;
}

/**
 * Tells the page that the PC was locked, or keeps it for the next one: on macOS the terminal lives on without a window,
 * and nobody may find it open who opens one later.
 *
 * @param tell false: there is no page to tell
 */
export function pcLockDesk(tell: (why: PcLocked['why']) => boolean): PcLockDesk {
  let listens = false;
  let owed = false;
  return {
    onLocked: (why) => {
      const told = listens && tell(why);
      owed ||= !told;
    },
    take: () => {
      const locked = owed;
      listens = true;
      owed = false;
      return locked;
    },
    pageIsGone: () => {
      listens = false;
    },
  };
}

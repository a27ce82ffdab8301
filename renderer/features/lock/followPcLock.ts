import { shell } from '../../gateways/shell.ts';
import { lockWindow } from '../../shared/session/lockWindow.ts';

/**
 * Locks the window when the OS locks its screen, goes to sleep or changes its user. Done before the first picture: on
 * macOS that may have happened while there was no window to tell. In an ordinary browser nothing of it can be known.
 */
export async function followPcLock(pc: typeof shell = shell): Promise<void> {
  const lock = () => lockWindow('unlock');
  pc?.onPcLocked(lock);
  const missed = await pc?.takePcLock();
  if (missed?.ok && missed.value.locked) lock();
}

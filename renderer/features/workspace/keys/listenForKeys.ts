import { runCommand } from '../../../shared/commands/commandRegistry.ts';
import { commandFor } from '../../../shared/commands/keymap.ts';
import type { Keymap } from '../../../shared/commands/keymap.ts';
import { keyTextOf, typesNothing } from '../../../shared/commands/keyText.ts';
import { useSession } from '../../../shared/session/sessionStore.ts';
import { useFrame } from '../frameStore.ts';

const typed = 'input:not([type=checkbox],[type=radio],[type=button],[type=range]), textarea, select';

/** Of another window's realm, so nothing is asked by `instanceof`. */
function isTyping(target: EventTarget | null): boolean {
  const element = target as HTMLElement | null;
  return element?.closest?.(`${typed}, [contenteditable=true]`) !== null && element?.closest !== undefined;
}

/**
 * Lets keys act in a window. What a panel did with a key itself, and told by preventing its default, is done. Nothing
 * acts while the session is over or locked.
 *
 * @param keymap asked at every key, so that a changed key acts at once
 */
export function listenForKeys(target: Document, keymap: () => Keymap): () => void {
  const onKey = (event: KeyboardEvent) => {
    const key = event.isComposing || event.defaultPrevented ? null : keyTextOf(event);
    if (key === null || useSession.getState().state.status !== 'in') return;
    const situation = {
      typing: isTyping(event.target),
      dialogOpen: target.querySelector('dialog[open]') !== null,
      repeat: event.repeat,
      elsewhere: target === document && !useFrame.getState().shown,
    };
    const id = commandFor(keymap(), key, situation, typesNothing(key));
    if (id === null) return;
    if (runCommand(id)) event.preventDefault();
  };
  target.addEventListener('keydown', onKey);
  return () => target.removeEventListener('keydown', onKey);
}

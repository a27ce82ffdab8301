import { useCommandRegistry } from '../../../shared/commands/commandRegistry.ts';

/** Dialogs open in the window in which a key or a button was pressed last. Returns its end. */
export function markWork(target: Window): () => void {
  const mark = () => useCommandRegistry.setState({ activeDocument: target.document });
  const options = { capture: true, passive: true };
  const presses = ['pointerdown', 'keydown'] as const;
  for (const press of presses) target.addEventListener(press, mark, options);
  return () => {
    for (const press of presses) target.removeEventListener(press, mark, options);
  };
}

import { create } from 'zustand';
import { changeDeskDoc } from '../../../shared/desk/desk.ts';
import { useDesk } from '../../../shared/desk/deskStore.ts';
import { readDeskDoc } from '../../../shared/desk/readDeskDoc.ts';
import { firstLayouts } from './changeLayouts.ts';
import { mergeLayouts } from './mergeLayouts.ts';
import { layoutsSchema } from './screen.ts';
import type { Layouts } from './screen.ts';

/**
 * The layouts of whoever sits here; null before the desk was read. What another window keeps meanwhile is not shown
 * here: two windows that drag each other's splits would be nobody's wish.
 */
export const useLayouts = create<{ layouts: Layouts | null }>(() => ({ layouts: null }));

/** What the layouts here were read from or last made into; any other document comes from another window or PC. */
let ours: unknown;

/** Follows the desk: read at sign-in, cleared for the next customer. Returns its end. */
export function followDesk(): () => void {
  const follow = () => {
    const { phase, docs } = useDesk.getState();
    const { layouts } = useLayouts.getState();
    if (phase !== 'ready') {
      if (layouts !== null) useLayouts.setState({ layouts: null });
      return;
    }
    if (layouts !== null) return;
    ours = docs.layouts;
    useLayouts.setState({ layouts: readDeskDoc(docs.layouts, layoutsSchema, firstLayouts()) });
  };
  follow();
  return useDesk.subscribe(follow);
}

/** Changes the layouts here, and keeps them at once. */
export function changeLayouts(change: (layouts: Layouts) => Layouts): void {
  const { layouts } = useLayouts.getState();
  if (layouts === null) return;
  const next = change(layouts);
  if (next === layouts) return;
  useLayouts.setState({ layouts: next });
  const before = ours;
  ours = next;
  changeDeskDoc('layouts', (kept) =>
    kept === before ? next : mergeLayouts(readDeskDoc(kept, layoutsSchema, layouts), layouts, next),
  );
}

import { create } from 'zustand';
import { changeDeskDoc } from '../../../shared/desk/desk.ts';
import { useDesk } from '../../../shared/desk/deskStore.ts';
import { readDeskDoc } from '../../../shared/desk/readDeskDoc.ts';
import { firstLayouts } from './changeLayouts.ts';
import { layoutsSchema } from './screen.ts';
import type { Layouts } from './screen.ts';

/**
 * The layouts of whoever sits here; null before the desk was read. What this window shows wins over what another one
 * kept: two windows that drag each other's splits would be nobody's wish.
 */
export const useLayouts = create<{ layouts: Layouts | null }>(() => ({ layouts: null }));

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
  changeDeskDoc('layouts', () => next);
}

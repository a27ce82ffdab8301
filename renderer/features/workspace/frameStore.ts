import { create } from 'zustand';
import { forgetWithCustomer } from '../../shared/session/forgetWithCustomer.ts';

/** What lies over the workspace, one at a time. */
export type FrameDialog =
  | { what: 'palette'; find: 'anything' | 'issue' | 'panel' }
  | { what: 'keys' | 'help' | 'settings' | 'steps' }
  | { what: 'nameScreen'; of: 'new' | 'copy' | 'present' };

interface FrameState {
  dialog: (FrameDialog & { inDocument: Document }) | null;
  /** Whether the workspace is the page that is shown. */
  shown: boolean;
  /** A panel's window could not be opened: a browser, or the shell, said no. */
  popoutBlocked: boolean;
  /** Changes when the screen must be built anew, though it is the same one. */
  generation: number;
}

export const useFrame = create<FrameState>(() => ({
  dialog: null,
  shown: true,
  popoutBlocked: false,
  generation: 0,
}));

/** @param inDocument the window it opens in; the page's own when left out */
export function openDialog(dialog: FrameDialog, inDocument: Document | null = null): void {
  useFrame.setState({ dialog: { ...dialog, inDocument: inDocument ?? document } });
}

export function closeDialog(): void {
  useFrame.setState({ dialog: null });
}

forgetWithCustomer(closeDialog);

export function rebuildScreen(): void {
  useFrame.setState(({ generation }) => ({ generation: generation + 1 }));
}

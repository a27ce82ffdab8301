import { create } from 'zustand';
import type { PanelKind } from '../workspace/panelKinds.ts';
import { commandSpec } from './commands.ts';
import type { CommandId } from './commands.ts';

export interface CommandHandler {
  id: CommandId;
  /** The panel that offers it; null: the frame or the app. */
  panelId: string | null;
  run: () => void;
  enabled: boolean;
}

/** Brings a panel of a kind to the front, adds one where there is none, and says which; null: it cannot. */
export type ShowPanel = (kind: PanelKind) => string | null;

interface Registry {
  /** In the order in which they came. */
  handlers: readonly CommandHandler[];
  /** The panel that was used last. */
  activePanelId: string | null;
  /** The window in which the customer works: a dialog opens there. */
  activeDocument: Document | null;
  /** Null while no workspace stands. */
  showPanel: ShowPanel | null;
  /** Adds one more, whether there is one or not. */
  addPanel: ShowPanel | null;
}

export const useCommandRegistry = create<Registry>(() => ({
  handlers: [],
  activePanelId: null,
  activeDocument: null,
  showPanel: null,
  addPanel: null,
}));

type Handlers = Pick<Registry, 'handlers' | 'activePanelId'>;

/** Who would carry a command out: the active panel before any other, the one that came last before the ones before. */
export function handlerOf({ handlers, activePanelId }: Handlers, id: CommandId): CommandHandler | null {
  const able = handlers.filter((handler) => handler.id === id && handler.enabled);
  return able.findLast(({ panelId }) => panelId === activePanelId) ?? able.at(-1) ?? null;
}

/** Whether a command could be carried out at present. */
export function isAble(registry: Registry, id: CommandId): boolean {
  if (handlerOf(registry, id) !== null) return true;
  return commandSpec(id).shows !== undefined && registry.showPanel !== null;
}

/** Long enough for a panel to be drawn; a command must not come true long after it was given. */
const drawnWithinMs = 1_000;

/** Runs the handler of a panel that is only now being drawn, and once: running it changes the registry again. */
function runWhenDrawn(id: CommandId, panelId: string): void {
  const handler = () =>
    useCommandRegistry
      .getState()
      .handlers.findLast((one) => one.id === id && one.panelId === panelId && one.enabled);
  const there = handler();
  if (there !== undefined) return there.run();
  const stop = useCommandRegistry.subscribe(() => {
    const drawn = handler();
    if (drawn === undefined) return;
    stop();
    drawn.run();
  });
  setTimeout(stop, drawnWithinMs);
}

/** Carries a command out. False when nobody can at present. */
export function runCommand(id: CommandId): boolean {
  const registry = useCommandRegistry.getState();
  const { shows } = commandSpec(id);
  if (shows !== undefined && registry.showPanel !== null) {
    const panelId = registry.showPanel(shows);
    if (panelId !== null) runWhenDrawn(id, panelId);
    return panelId !== null;
  }
  const handler = handlerOf(registry, id);
  handler?.run();
  return handler !== null;
}

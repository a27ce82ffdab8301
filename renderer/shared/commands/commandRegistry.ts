import { create } from 'zustand';
import type { CommandId } from './commands.ts';

export interface CommandHandler {
  id: CommandId;
  /** The panel that offers it; null: the frame or the app. */
  panelId: string | null;
  run: () => void;
  enabled: boolean;
}

interface Registry {
  /** In the order in which they came. */
  handlers: readonly CommandHandler[];
  /** The panel that was used last. */
  activePanelId: string | null;
}

export const useCommandRegistry = create<Registry>(() => ({ handlers: [], activePanelId: null }));

export function tellActivePanel(activePanelId: string | null): void {
  useCommandRegistry.setState({ activePanelId });
}

/** Who would carry a command out: the active panel before any other, the one that came last before the ones before. */
export function handlerOf(registry: Registry, id: CommandId): CommandHandler | null {
  const able = registry.handlers.filter((handler) => handler.id === id && handler.enabled);
  return able.findLast(({ panelId }) => panelId === registry.activePanelId) ?? able.at(-1) ?? null;
}

/** Carries a command out. False when nobody can at present. */
export function runCommand(id: CommandId): boolean {
  const handler = handlerOf(useCommandRegistry.getState(), id);
  handler?.run();
  return handler !== null;
}

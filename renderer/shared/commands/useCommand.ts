import { useContext, useEffect, useRef } from 'react';
import { PanelContext } from '../workspace/PanelScope.ts';
import { useCommandRegistry } from './commandRegistry.ts';
import type { CommandId } from './commands.ts';

/**
 * Offers a command while this component stands. Keys and palette find it; of several panels that offer the same, the
 * active one carries it out.
 */
export function useCommand(id: CommandId, run: () => void, enabled = true): void {
  const panelId = useContext(PanelContext)?.panelId ?? null;
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    const handler = { id, panelId, enabled, run: () => latest.current() };
    useCommandRegistry.setState(({ handlers }) => ({ handlers: [...handlers, handler] }));
    return () =>
      useCommandRegistry.setState(({ handlers }) => ({
        handlers: handlers.filter((other) => other !== handler),
      }));
  }, [id, panelId, enabled]);
}

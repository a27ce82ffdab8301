import { useContext, useMemo } from 'react';
import type { z } from 'zod';
import { PanelContext } from './PanelScope.ts';
import type { PanelFacts, PanelScope } from './PanelScope.ts';

function useScope(): PanelScope {
  const scope = useContext(PanelContext);
  if (scope === null) throw new Error('a panel stands outside the frame');
  return scope;
}

/** Which panel this is, and the issue it shows. */
export function usePanel(): PanelFacts {
  return useScope();
}

/**
 * What this panel keeps with the layout, such as its interval or filter. What was kept by an older version and does
 * not fit any more counts as `initial`.
 *
 * @param schema defined once, outside the component
 */
export function usePanelState<T>(schema: z.ZodType<T>, initial: T): [T, (next: T) => void] {
  const { state, keepState } = useScope();
  const kept = useMemo(() => schema.safeParse(state), [schema, state]);
  return [kept.success ? kept.data : initial, keepState];
}

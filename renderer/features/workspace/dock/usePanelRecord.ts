import { useInstruments } from '../../../shared/markets/instruments.ts';
import { linkGroups } from '../../../shared/workspace/linkGroups.ts';
import { screenOf, symbolOf } from '../layouts/changeLayouts.ts';
import { useLayouts } from '../layouts/layoutsStore.ts';
import type { PanelRecord } from '../layouts/screen.ts';

/** What is kept of a panel, and its issue: until one was chosen, each colour starts with an issue of its own. */
export function usePanelRecord(
  screenId: string,
  panelId: string,
): { record: PanelRecord | null; symbol: string | null } {
  const record = useLayouts(({ layouts }) =>
    layouts === null ? null : (screenOf(layouts, screenId).panels[panelId] ?? null),
  );
  const chosen = useLayouts(({ layouts }) =>
    layouts === null || record === null ? null : symbolOf(layouts, record),
  );
  const { list } = useInstruments();
  const first = record === null ? -1 : linkGroups.indexOf(record.group) - 1;
  return { record, symbol: chosen ?? list[Math.max(0, first)]?.symbol ?? null };
}

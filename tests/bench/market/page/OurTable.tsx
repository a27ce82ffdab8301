import { useMemo, useState } from 'react';
import { Watchlist } from '../../../../renderer/features/markets/watchlist/Watchlist.tsx';
import type { WatchView } from '../../../../renderer/features/markets/watchlist/watchColumnKeys.ts';
import { firstSheet } from '../../../../renderer/features/markets/watchlist/watchlists.ts';
import { PanelContext } from '../../../../renderer/shared/workspace/PanelScope.ts';
import { issues } from '../issues.ts';

const lists = {
  sheets: [
    firstSheet(
      issues.map(({ symbol }) => symbol),
      'bench',
    ),
  ],
};
/** All columns of live numbers. */
const view: WatchView = { sheetId: null, hidden: ['memo'], sort: null };

/** The terminal's own watchlist, as it stands in a panel. */
export function OurTable() {
  const [symbol, chooseSymbol] = useState<string | null>(null);
  const scope = useMemo(
    () =>
      ({
        panelId: 'bench',
        kind: 'watchlist',
        group: 'none',
        symbol,
        chooseSymbol,
        state: view,
        keepState: () => undefined,
      }) as const,
    [symbol],
  );
  return (
    <PanelContext value={scope}>
      <Watchlist lists={lists} change={() => undefined} />
    </PanelContext>
  );
}

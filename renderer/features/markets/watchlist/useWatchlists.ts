import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeskDoc } from '../../../shared/desk/useDeskDoc.ts';
import { useInstruments } from '../../../shared/markets/instruments.ts';
import { firstSheet, noWatchlists, watchlistsSchema } from './watchlists.ts';
import type { Watchlists } from './watchlists.ts';

/** The sheets as they are shown, and how to change them; null until the issues are known. */
export function useWatchlists(): [Watchlists | null, (change: (old: Watchlists) => Watchlists) => void] {
  const { t } = useTranslation();
  const { list } = useInstruments();
  const [kept, keep] = useDeskDoc('watchlists', watchlistsSchema, noWatchlists);
  const name = t('watch.sheetNumber', { number: 1 });
  const delivered = useMemo(
    () => ({
      sheets: [
        firstSheet(
          list.map(({ symbol }) => symbol),
          name,
        ),
      ],
    }),
    [list, name],
  );
  const change = useCallback(
    (how: (old: Watchlists) => Watchlists) => keep((old) => how(old.sheets.length === 0 ? delivered : old)),
    [keep, delivered],
  );
  if (list.length === 0) return [null, change];
  return [kept.sheets.length === 0 ? delivered : kept, change];
}

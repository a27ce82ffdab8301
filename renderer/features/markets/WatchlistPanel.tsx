import { useTranslation } from 'react-i18next';
import { PanelNote } from './PanelNote.tsx';
import { useWatchlists } from './watchlist/useWatchlists.ts';
import { Watchlist } from './watchlist/Watchlist.tsx';

/** Sheets of issues with live prices; the chosen issue is that of the panel's colour. */
export function WatchlistPanel() {
  const { t } = useTranslation();
  const [lists, change] = useWatchlists();
  return lists === null ? (
    <PanelNote>{t('watch.loading')}</PanelNote>
  ) : (
    <Watchlist lists={lists} change={change} />
  );
}

import { useTranslation } from 'react-i18next';
import { useBoard } from '../../shared/markets/board.ts';
import { usePanel } from '../../shared/workspace/panel.ts';
import { BoardView } from './board/BoardView.tsx';
import { PanelNote } from './PanelNote.tsx';

/** The book of the panel's issue, ten levels each side, and orders from it. */
export function BoardPanel() {
  const { t } = useTranslation();
  const { symbol } = usePanel();
  const board = useBoard(symbol);
  if (symbol === null) return <PanelNote>{t('board.noSymbol')}</PanelNote>;
  if (board === null) return <PanelNote>{t('board.loading')}</PanelNote>;
  return <BoardView key={symbol} symbol={symbol} board={board} />;
}

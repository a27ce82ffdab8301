import { useTranslation } from 'react-i18next';
import { readTrades, tradesTopic } from '../../shared/markets/trades.ts';
import type { Trade } from '../../shared/markets/trades.ts';
import { useTopic } from '../../shared/markets/topics.ts';
import { usePanel } from '../../shared/workspace/panel.ts';
import { PanelNote } from './PanelNote.tsx';
import { Trades } from './trades/Trades.tsx';

/** Time and sales (歩み値) of the panel's issue. */
export function TradesPanel() {
  const { t } = useTranslation();
  const { symbol } = usePanel();
  const trades = useTopic<Trade[] | null>(symbol === null ? null : tradesTopic(symbol), readTrades, null);
  if (symbol === null) return <PanelNote>{t('board.tradesNoSymbol')}</PanelNote>;
  if (trades === null) return <PanelNote>{t('board.tradesLoading')}</PanelNote>;
  return <Trades key={symbol} symbol={symbol} trades={trades} />;
}

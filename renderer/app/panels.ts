import { CashPanel } from '../features/cash/CashPanel.tsx';
import { AlertsPanel } from '../features/alerts/AlertsPanel.tsx';
import { ChartPanel } from '../features/chart/ChartPanel.tsx';
import { BoardPanel } from '../features/markets/BoardPanel.tsx';
import { TradesPanel } from '../features/markets/TradesPanel.tsx';
import { WatchlistPanel } from '../features/markets/WatchlistPanel.tsx';
import { ExecutionsPanel } from '../features/orders/ExecutionsPanel.tsx';
import { OrdersPanel } from '../features/orders/OrdersPanel.tsx';
import { TicketPanel } from '../features/orders/TicketPanel.tsx';
import { PositionsPanel } from '../features/positions/PositionsPanel.tsx';
import type { PanelTable } from '../features/workspace/dock/PanelHost.tsx';

/** Which component each kind of panel is: the one place where the features of the terminal meet. */
export const panels: PanelTable = {
  watchlist: WatchlistPanel,
  chart: ChartPanel,
  board: BoardPanel,
  trades: TradesPanel,
  ticket: TicketPanel,
  orders: OrdersPanel,
  executions: ExecutionsPanel,
  positions: PositionsPanel,
  cash: CashPanel,
  alerts: AlertsPanel,
};

import type { PanelKind } from '../../../shared/workspace/panelKinds.ts';

/** Below these widths in px a panel would have to hide what it is for. */
export const panelWidthMin: Readonly<Record<PanelKind, number>> = {
  watchlist: 200,
  chart: 240,
  board: 250,
  trades: 250,
  ticket: 288,
  orders: 300,
  executions: 300,
  positions: 300,
  cash: 280,
  alerts: 260,
};

/** What a panel can be. `renderer/app/panels.ts` says which component each one is. */
export const panelKinds = [
  'watchlist',
  'chart',
  'board',
  'trades',
  'ticket',
  'orders',
  'executions',
  'positions',
  'cash',
  'alerts',
] as const;
export type PanelKind = (typeof panelKinds)[number];

import type { PanelKind } from '../workspace/panelKinds.ts';

/** Keys as they are written in the table: modifiers first. `Mod` is Control, on a Mac Command. */
export type KeyText = string;

export interface CommandSpec {
  readonly group: 'orders' | 'market' | 'money' | 'screen' | 'panel' | 'app';
  /** Keys as delivered; the customer may choose others. */
  readonly keys: readonly KeyText[];
  /** Also while a dialog is open: only what must never wait. */
  readonly always?: true;
  /** The panel it belongs to: brought to the front, or added, before the command runs. */
  readonly shows?: PanelKind;
  /** Goes on while the key is held down. */
  readonly repeats?: true;
}

/** Everything that a key or the palette can do. Words stand in locales under `commands.<id with _ for .>`. */
export const commands = {
  'palette.open': { group: 'app', keys: ['Mod+K'] },
  'keys.help': { group: 'app', keys: ['?'] },
  'keys.edit': { group: 'app', keys: [] },
  'settings.open': { group: 'app', keys: ['Mod+,'] },
  'session.lock': { group: 'app', keys: ['Mod+Shift+L'] },
  'theme.next': { group: 'app', keys: [] },
  'symbol.search': { group: 'market', keys: ['/'] },
  'watchlist.focus': { group: 'market', keys: ['W'], shows: 'watchlist' },
  'board.lock': { group: 'market', keys: ['Mod+Shift+B'], shows: 'board' },
  'board.focus': { group: 'market', keys: ['D'], shows: 'board' },
  'chart.focus': { group: 'market', keys: ['C'], shows: 'chart' },
  'ticket.focus': { group: 'orders', keys: ['T'], shows: 'ticket' },
  'ticket.buy': { group: 'orders', keys: ['B'], shows: 'ticket' },
  'ticket.sell': { group: 'orders', keys: ['S'], shows: 'ticket' },
  'ticket.submit': { group: 'orders', keys: ['Mod+Enter'], shows: 'ticket' },
  'orders.focus': { group: 'orders', keys: ['O'], shows: 'orders' },
  'orders.cancelAll': { group: 'orders', keys: ['Mod+Shift+X'], always: true },
  'orders.cancelSymbol': { group: 'orders', keys: [] },
  'alerts.new': { group: 'market', keys: ['A'], shows: 'alerts' },
  'positions.focus': { group: 'money', keys: ['P'], shows: 'positions' },
  'cash.withdraw': { group: 'money', keys: [], shows: 'cash' },
  'cash.deposit': { group: 'money', keys: [], shows: 'cash' },
  'layout.next': { group: 'screen', keys: ['Mod+Alt+ArrowRight'] },
  'layout.previous': { group: 'screen', keys: ['Mod+Alt+ArrowLeft'] },
  'layout.new': { group: 'screen', keys: [] },
  'layout.lock': { group: 'screen', keys: [] },
  'layout.restore': { group: 'screen', keys: [] },
  'panel.add': { group: 'panel', keys: ['Mod+Shift+A'] },
  'panel.next': { group: 'panel', keys: ['F6'], repeats: true },
  'panel.previous': { group: 'panel', keys: ['Shift+F6'], repeats: true },
  'panel.nextTab': { group: 'panel', keys: ['Mod+]'], repeats: true },
  'panel.previousTab': { group: 'panel', keys: ['Mod+['], repeats: true },
  'panel.popOut': { group: 'panel', keys: ['Mod+Shift+O'] },
  'panel.maximize': { group: 'panel', keys: ['Mod+Shift+M'] },
  'panel.link': { group: 'panel', keys: ['Mod+Shift+G'] },
  'panel.close': { group: 'panel', keys: ['Mod+Shift+W'] },
} as const satisfies Record<string, CommandSpec>;

export type CommandId = keyof typeof commands;
export const commandIds = Object.keys(commands) as CommandId[];

export function commandSpec(id: CommandId): CommandSpec {
  return commands[id];
}

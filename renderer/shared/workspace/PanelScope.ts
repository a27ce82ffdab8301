import { createContext } from 'react';
import type { LinkGroup } from './linkGroups.ts';
import type { PanelKind } from './panelKinds.ts';

/** What the frame tells a panel about itself. */
export interface PanelFacts {
  panelId: string;
  kind: PanelKind;
  group: LinkGroup;
  /** Code of the issue that the panel's colour shows, or its own; null: none was chosen yet. */
  symbol: string | null;
  /** Chooses the issue for every panel of the same colour. */
  chooseSymbol: (symbol: string) => void;
}

export interface PanelScope extends PanelFacts {
  /** What the panel keeps with the layout: any JSON, undefined when it kept nothing yet. */
  state: unknown;
  keepState: (next: unknown) => void;
}

/** Null outside a panel. */
export const PanelContext = createContext<PanelScope | null>(null);

import type { DockviewGroupPanel, DockviewPanelApi } from 'dockview';

/** A place that dockview made, and what React draws into it. */
export type Portal = { key: string; element: HTMLElement } & (
  | { kind: 'panel'; panelId: string }
  | { kind: 'tab'; panelId: string; api: DockviewPanelApi }
  | { kind: 'actions'; group: DockviewGroupPanel }
  | { kind: 'empty' }
);

type PortalContent = Portal extends infer P ? (P extends Portal ? Omit<P, 'key' | 'element'> : never) : never;

/** The places of one dock; React follows it as an external store. */
export class PortalTable {
  #portals: readonly Portal[] = [];
  #next = 0;
  readonly #listeners = new Set<() => void>();

  /** A new element, and how its content is told and ended. */
  make(className: string): {
    element: HTMLElement;
    fill: (content: PortalContent) => void;
    dispose: () => void;
  } {
    const element = document.createElement('div');
    element.className = className;
    this.#next += 1;
    const key = `portal-${this.#next}`;
    return {
      element,
      fill: (content) => this.#set([...this.#portals, { key, element, ...content }]),
      dispose: () => this.#set(this.#portals.filter((portal) => portal.key !== key)),
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly read = (): readonly Portal[] => this.#portals;

  #set(portals: readonly Portal[]): void {
    this.#portals = portals;
    for (const listener of this.#listeners) listener();
  }
}

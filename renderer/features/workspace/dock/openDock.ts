import { createDockview } from 'dockview';
import type { DockviewApi, DockviewGroupPanel, DockviewTheme, SerializedDockview } from 'dockview';
import { popoutPath } from '../../../shared/workspace/popoutPath.ts';
import styles from './Dock.module.css';
import { PortalTable } from './PortalTable.ts';

/** Colours and sizes stand in Dock.module.css, out of our tokens. */
const theme: DockviewTheme = {
  name: 'tegata',
  className: 'dockview-theme-tegata',
  dndPanelOverlay: 'group',
  dndTabIndicator: 'line',
  tabGroupIndicator: 'none',
};

export interface OpenDock {
  api: DockviewApi;
  portals: PortalTable;
  close: () => void;
}

export interface DockWishes {
  /** Puts in what is to be shown first. */
  show: (api: DockviewApi) => void;
  locked: boolean;
  /** The arrangement or the set of panels changed. Not called for what the dock does at its start and end. */
  onChange: (dock: SerializedDockview, panelIds: readonly string[]) => void;
  onActive: (panelId: string | null) => void;
}

function makeDockview(holder: HTMLElement, portals: PortalTable, locked: boolean): DockviewApi {
  return createDockview(holder, {
    theme,
    popoutUrl: popoutPath,
    defaultRenderer: 'onlyWhenVisible',
    disableFloatingGroups: true,
    disableDnd: locked,
    locked,
    scrollbars: 'native',
    // The toolbar and the panels tell what they do; dockview's own words are English.
    announcements: false,
    createComponent: ({ id }) => {
      const { element, fill, dispose } = portals.make(styles.panel ?? '');
      return { element, init: () => fill({ kind: 'panel', panelId: id }), dispose };
    },
    createTabComponent: ({ id }) => {
      const { element, fill, dispose } = portals.make(styles.tab ?? '');
      return { element, init: ({ api }) => fill({ kind: 'tab', panelId: id, api }), dispose };
    },
    defaultTabComponent: 'tab',
    createRightHeaderActionComponent: (group: DockviewGroupPanel) => {
      const { element, fill, dispose } = portals.make(styles.actions ?? '');
      return { element, init: () => fill({ kind: 'actions', group }), dispose };
    },
    createWatermarkComponent: () => {
      const { element, fill, dispose } = portals.make(styles.empty ?? '');
      return { element, init: () => fill({ kind: 'empty' }), dispose };
    },
  });
}

/** Opens dockview in an element, and tells of every change from then on. */
export function openDock(holder: HTMLElement, wishes: DockWishes): OpenDock {
  const portals = new PortalTable();
  const api = makeDockview(holder, portals, wishes.locked);
  let quiet = true;
  const tell = () => {
    if (!quiet)
      wishes.onChange(
        api.toJSON(),
        api.panels.map(({ id }) => id),
      );
  };
  // A page that goes takes its windows with it: that is not the customer closing them.
  const leave = () => {
    quiet = true;
  };
  addEventListener('beforeunload', leave);
  addEventListener('pagehide', leave);
  wishes.show(api);
  const ends = [
    api.onDidLayoutChange(tell),
    api.onDidPopoutGroupPositionChange(tell),
    api.onDidPopoutGroupSizeChange(tell),
    api.onDidActivePanelChange(({ panel }) => wishes.onActive(panel?.id ?? null)),
  ];
  wishes.onActive(api.activePanel?.id ?? null);
  let open = true;
  // Windows come back one after the other; what is in between is no arrangement.
  void api.popoutRestorationPromise.then(() => {
    if (open) quiet = false;
  });
  return {
    api,
    portals,
    close: () => {
      open = false;
      quiet = true;
      removeEventListener('beforeunload', leave);
      removeEventListener('pagehide', leave);
      for (const end of ends) end.dispose();
      api.dispose();
    },
  };
}

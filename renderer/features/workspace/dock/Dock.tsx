import 'dockview/dist/styles/dockview.css';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { useCommandRegistry } from '../../../shared/commands/commandRegistry.ts';
import { keepDock } from '../layouts/changeLayouts.ts';
import { changeLayouts, useLayouts } from '../layouts/layoutsStore.ts';
import { Popouts } from '../popouts/Popouts.tsx';
import styles from './Dock.module.css';
import { EmptyDock } from './EmptyDock.tsx';
import { GroupActions } from './GroupActions.tsx';
import { openDock } from './openDock.ts';
import type { OpenDock } from './openDock.ts';
import { PanelHost } from './PanelHost.tsx';
import type { PanelTable } from './PanelHost.tsx';
import { PanelTab } from './PanelTab.tsx';
import type { Portal } from './PortalTable.ts';
import { showScreenIn } from './showScreenIn.ts';
import { useDockCommands } from './useDockCommands.ts';

interface DockProps {
  screenId: string;
  panels: PanelTable;
}

function open(holder: HTMLElement, screenId: string): OpenDock | null {
  const { layouts } = useLayouts.getState();
  if (layouts === null) return null;
  return openDock(holder, {
    show: (api) => showScreenIn(api, screenId),
    locked: layouts.locked,
    onChange: (dock, ids) => changeLayouts((old) => keepDock(old, screenId, dock, ids)),
    onActive: (activePanelId) => useCommandRegistry.setState({ activePanelId }),
  });
}

/** One screen of docked panels. Give it a `key`: it reads its arrangement once, and writes it ever after. */
export function Dock({ screenId, panels }: DockProps) {
  const holder = useRef<HTMLDivElement>(null);
  const [dock, setDock] = useState<OpenDock | null>(null);
  useEffect(() => {
    if (holder.current === null) return undefined;
    const opened = open(holder.current, screenId);
    setDock(opened);
    return () => opened?.close();
  }, [screenId]);
  return (
    <div ref={holder} className={styles.dock} data-testid="dock">
      {dock === null ? null : <OpenedDock dock={dock} screenId={screenId} panels={panels} />}
    </div>
  );
}

function OpenedDock({ dock, screenId, panels }: DockProps & { dock: OpenDock }) {
  const { api } = dock;
  const portals = useSyncExternalStore(dock.portals.subscribe, dock.portals.read);
  const locked = useLayouts(({ layouts }) => layouts?.locked ?? false);
  useEffect(() => api.updateOptions({ locked, disableDnd: locked }), [api, locked]);
  useDockCommands(api, screenId);
  const draw = (portal: Portal) => {
    switch (portal.kind) {
      case 'panel':
        return <PanelHost screenId={screenId} panelId={portal.panelId} panels={panels} />;
      case 'tab':
        return <PanelTab screenId={screenId} panelId={portal.panelId} api={portal.api} />;
      case 'actions':
        return <GroupActions screenId={screenId} group={portal.group} api={api} />;
      case 'empty':
        return <EmptyDock />;
    }
  };
  return (
    <>
      {portals.map((portal) => createPortal(draw(portal), portal.element, portal.key))}
      <Popouts api={api} />
    </>
  );
}

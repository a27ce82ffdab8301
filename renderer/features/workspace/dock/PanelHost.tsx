import { memo, useMemo } from 'react';
import type { ComponentType } from 'react';
import type { PanelKind } from '../../../shared/workspace/panelKinds.ts';
import { PanelContext } from '../../../shared/workspace/PanelScope.ts';
import { changePanel, chooseSymbol } from '../layouts/changeLayouts.ts';
import { changeLayouts } from '../layouts/layoutsStore.ts';
import { PanelBoundary } from './PanelBoundary.tsx';
import styles from './PanelHost.module.css';
import { usePanelRecord } from './usePanelRecord.ts';

/** Which component each kind of panel is; the app knows, since a feature never sees another one. */
export type PanelTable = Readonly<Record<PanelKind, ComponentType>>;

interface PanelHostProps {
  screenId: string;
  panelId: string;
  panels: PanelTable;
}

/** A panel's place: gives it its scope, and keeps its faults to itself. */
export const PanelHost = memo(function PanelHost({ screenId, panelId, panels }: PanelHostProps) {
  const { record, symbol } = usePanelRecord(screenId, panelId);
  const scope = useMemo(
    () =>
      record === null
        ? null
        : {
            panelId,
            kind: record.kind,
            group: record.group,
            symbol,
            state: record.state,
            chooseSymbol: (next: string) =>
              changeLayouts((old) => chooseSymbol(old, screenId, panelId, next)),
            keepState: (state: unknown) =>
              changeLayouts((old) => changePanel(old, screenId, panelId, { state })),
          },
    [record, symbol, screenId, panelId],
  );
  if (scope === null) return null;
  const Panel = panels[scope.kind];
  return (
    <PanelContext value={scope}>
      <div className={styles.host} tabIndex={-1} data-testid={`panel-${scope.kind}`} data-panel-id={panelId}>
        <PanelBoundary>
          <Panel />
        </PanelBoundary>
      </div>
    </PanelContext>
  );
});

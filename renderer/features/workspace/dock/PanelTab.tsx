import type { DockviewPanelApi } from 'dockview';
import { memo, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useIssueName } from '../../../shared/markets/useIssueName.ts';
import type { PanelKind } from '../../../shared/workspace/panelKinds.ts';
import { linkPanel, nextGroup } from '../layouts/changeLayouts.ts';
import { changeLayouts } from '../layouts/layoutsStore.ts';
import styles from './PanelTab.module.css';
import { usePanelRecord } from './usePanelRecord.ts';

/** The panels that show one issue; the others show many. */
const ofOneIssue: ReadonlySet<PanelKind> = new Set(['chart', 'board', 'trades', 'ticket']);

interface PanelTabProps {
  screenId: string;
  panelId: string;
  api: DockviewPanelApi;
}

/**
 * A panel's head: link colour, word, issue. dockview's tab around it carries role and keyboard, so nothing in here
 * takes focus; the colour has its menu and its key besides.
 */
export const PanelTab = memo(function PanelTab({ screenId, panelId, api }: PanelTabProps) {
  const { t } = useTranslation();
  const { record, symbol } = usePanelRecord(screenId, panelId);
  const nameOf = useIssueName();
  const name = symbol === null ? '' : nameOf(symbol);
  const word = record === null ? '' : t(`workspace.kind.${record.kind}`);
  const shown = record !== null && symbol !== null && ofOneIssue.has(record.kind);
  const title = shown ? `${word} ${symbol} ${name}` : word;
  useEffect(() => {
    if (api.title !== title) api.setTitle(title);
  }, [api, title]);
  if (record === null) return null;
  const group = record.group;
  return (
    <span className={styles.tab} title={title}>
      <span
        className={styles.link}
        data-link={group}
        onPointerDown={(event) => {
          // Not the beginning of a drag.
          event.stopPropagation();
          changeLayouts((old) => linkPanel(old, screenId, panelId, nextGroup(group)));
        }}
      />
      {/* The blank is for those who hear the head; the gap on screen is the row's. */}
      <span className={styles.word}>{word}</span>{' '}
      {shown ? (
        <span className={styles.issue}>
          {symbol} {name}
        </span>
      ) : null}
    </span>
  );
});

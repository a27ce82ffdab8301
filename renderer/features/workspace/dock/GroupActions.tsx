import type { DockviewApi, DockviewGroupPanel, IDockviewPanel } from 'dockview';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { linkGroups } from '../../../shared/workspace/linkGroups.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { PopMenu } from '../../../ui/PopMenu.tsx';
import { linkPanel } from '../layouts/changeLayouts.ts';
import { changeLayouts, useLayouts } from '../layouts/layoutsStore.ts';
import styles from './GroupActions.module.css';
import { bringBack, popOut } from './popOut.ts';
import { usePanelRecord } from './usePanelRecord.ts';

interface GroupActionsProps {
  screenId: string;
  api: DockviewApi;
  group: DockviewGroupPanel;
}

/** Redraws when the group shows another panel or stands elsewhere. */
function useGroup(group: DockviewGroupPanel): IDockviewPanel | undefined {
  const [, redraw] = useState(0);
  useEffect(() => {
    const again = () => redraw((count) => count + 1);
    const ends = [group.api.onDidActivePanelChange(again), group.api.onDidLocationChange(again)];
    again();
    return () => {
      for (const end of ends) end.dispose();
    };
  }, [group]);
  return group.activePanel;
}

/** At the right end of a panel's head: what can be done with the panel in front. */
export function GroupActions({ screenId, api, group }: GroupActionsProps) {
  const { t } = useTranslation();
  const panel = useGroup(group);
  const { record } = usePanelRecord(screenId, panel?.id ?? '');
  const locked = useLayouts(({ layouts }) => layouts?.locked ?? false);
  if (panel === undefined || record === null) return null;
  const outside = group.api.location.type === 'popout';
  const word = t(`workspace.kind.${record.kind}`);
  return (
    <span className={styles.actions}>
      <PopMenu
        label={t('workspace.panelMenu', { panel: word })}
        face={<Icon name="more" />}
        testId={`panel-menu-${panel.id}`}
      >
        {(closing) => (
          <>
            <p>{t('workspace.link')}</p>
            <div className={styles.links} role="radiogroup" aria-label={t('workspace.link')}>
              {linkGroups.map((one) => (
                <button
                  key={one}
                  type="button"
                  {...closing}
                  role="radio"
                  aria-checked={record.group === one}
                  aria-label={t(`workspace.linkTo.${one}`)}
                  title={t(`workspace.linkTo.${one}`)}
                  className={styles.link}
                  data-link={one}
                  onClick={() => changeLayouts((old) => linkPanel(old, screenId, panel.id, one))}
                />
              ))}
            </div>
            <hr />
            <button
              type="button"
              {...closing}
              onClick={() => (outside ? bringBack(api, group) : popOut(api, panel))}
            >
              <Icon name="popOut" />
              {t(outside ? 'workspace.bringBack' : 'workspace.popOut')}
            </button>
            {outside ? null : (
              <button type="button" {...closing} onClick={() => toggleMaximized(panel)}>
                <Icon name="grow" />
                {t(panel.api.isMaximized() ? 'workspace.shrink' : 'workspace.grow')}
              </button>
            )}
            {locked ? null : (
              <button type="button" {...closing} onClick={() => panel.api.close()}>
                <Icon name="close" />
                {t('workspace.closePanel')}
              </button>
            )}
          </>
        )}
      </PopMenu>
    </span>
  );
}

function toggleMaximized({ api }: IDockviewPanel): void {
  if (api.isMaximized()) api.exitMaximized();
  else api.maximize();
}

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openDesk } from '../../shared/desk/desk.ts';
import { useDesk } from '../../shared/desk/deskStore.ts';
import { Loading } from '../../shared/Loading.tsx';
import { useOrderCommands } from '../../shared/orders/useOrderCommands.ts';
import { PageTitle } from '../../shared/words/PageTitle.tsx';
import { Button } from '../../ui/Button.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { Banners } from './Banners.tsx';
import { Dock } from './dock/Dock.tsx';
import type { PanelTable } from './dock/PanelHost.tsx';
import { FrameDialogs } from './FrameDialogs.tsx';
import type { AppearanceRow } from './SettingsDialog.tsx';
import { useFrame } from './frameStore.ts';
import { followDesk, useLayouts } from './layouts/layoutsStore.ts';
import { Toolbar } from './Toolbar.tsx';
import { useFrameCommands } from './useFrameCommands.ts';
import styles from './WorkspacePage.module.css';

interface WorkspacePageProps {
  panels: PanelTable;
  /** Language and theme, which the app keeps; rows of the settings. */
  appearance: readonly AppearanceRow[];
  /** False while another page is shown: panels in windows of their own work on. */
  shown: boolean;
}

/** The customer's screens of docked panels. It stays while other pages come and go, and is only out of sight then. */
export function WorkspacePage({ panels, appearance, shown }: WorkspacePageProps) {
  const { t } = useTranslation();
  // Most visits to other pages never come here: nothing is built before it is asked for.
  const [wanted, setWanted] = useState(shown);
  if (shown && !wanted) setWanted(true);
  useEffect(() => useFrame.setState({ shown }), [shown]);
  if (!wanted) return null;
  return (
    <div className={shown ? styles.page : `${styles.page} ${styles.away}`} inert={!shown}>
      {shown ? (
        <VisuallyHidden>
          <PageTitle>{t('workspace.title')}</PageTitle>
        </VisuallyHidden>
      ) : null}
      {shown ? <Banners /> : null}
      <Screens panels={panels} />
      <FrameDialogs appearance={appearance} />
    </div>
  );
}

function Screens({ panels }: { panels: PanelTable }) {
  const { t } = useTranslation();
  const phase = useDesk((desk) => desk.phase);
  const active = useLayouts(({ layouts }) => layouts?.active ?? null);
  const generation = useFrame((frame) => frame.generation);
  useEffect(() => followDesk(), []);
  useFrameCommands();
  useOrderCommands();
  if (phase === 'failed') {
    return (
      <div className={styles.failed} role="alert">
        <p>{t('workspace.deskFailed')}</p>
        <Button onClick={() => void openDesk()}>{t('common.retry')}</Button>
      </div>
    );
  }
  if (active === null) return <Loading />;
  return (
    <>
      <Toolbar />
      <div className={styles.screen}>
        <Dock key={`${active}-${generation}`} screenId={active} panels={panels} />
      </div>
    </>
  );
}

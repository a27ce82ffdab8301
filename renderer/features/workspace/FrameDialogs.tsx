import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { ThreeSteps } from '../../shared/ThreeSteps.tsx';
import { useLiveSession } from '../../shared/session/useLiveSession.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { closeDialog, useFrame } from './frameStore.ts';
import type { FrameDialog } from './frameStore.ts';
import { KeyEditor } from './keys/KeyEditor.tsx';
import { KeyHelp } from './keys/KeyHelp.tsx';
import { NameScreen } from './NameScreen.tsx';
import { Palette } from './palette/Palette.tsx';
import { SettingsDialog } from './SettingsDialog.tsx';
import type { AppearanceRow } from './SettingsDialog.tsx';

function content(dialog: FrameDialog, appearance: readonly AppearanceRow[]): ReactNode {
  switch (dialog.what) {
    case 'palette':
      return <Palette find={dialog.find} />;
    case 'keys':
      return <KeyEditor />;
    case 'help':
      return <KeyHelp />;
    case 'settings':
      return <SettingsDialog appearance={appearance} />;
    case 'steps':
      return <Steps />;
    case 'nameScreen':
      return <NameScreen of={dialog.of} />;
  }
}

/** What lies over the workspace, in the window from which it was asked for. */
export function FrameDialogs({ appearance }: { appearance: readonly AppearanceRow[] }) {
  const dialog = useFrame((frame) => frame.dialog);
  if (dialog === null) return null;
  return createPortal(content(dialog, appearance), dialog.inDocument.body);
}

function Steps() {
  const { t } = useTranslation();
  const passkeyCount = useLiveSession()?.passkeyCount ?? 0;
  return (
    <Dialog title={t('workspace.title')} onClose={closeDialog}>
      <ThreeSteps done={passkeyCount === 0 ? 0 : 2} />
    </Dialog>
  );
}

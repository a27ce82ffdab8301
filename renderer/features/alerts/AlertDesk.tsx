import { createPortal } from 'react-dom';
import { useAlertDraft } from '../../shared/alerts/alertDraft.ts';
import { useSession } from '../../shared/session/sessionStore.ts';
import { useLiveSession } from '../../shared/session/useLiveSession.ts';
import { AlertForm } from './form/AlertForm.tsx';
import { Toasts } from './Toasts.tsx';
import { useAlertWatch } from './useAlertWatch.ts';

/** Stands once in the window, whether an alerts panel is open or not: watches, tells, and holds the form. */
export function AlertDesk() {
  useAlertWatch();
  const draft = useAlertDraft((store) => store.draft);
  const signedIn = useLiveSession() !== null;
  // Not over a lock or the end of a session: what fired is for its owner, who finds it on coming back.
  const told = useSession(({ state }) => state.status === 'in');
  if (!signedIn) return null;
  return (
    <>
      {told ? <Toasts /> : null}
      {draft === null
        ? null
        : createPortal(<AlertForm key={draft.alert?.id} draft={draft} />, draft.page.body)}
    </>
  );
}

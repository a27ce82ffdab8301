import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../../server/contract/actions.ts';
import type { PasskeyView } from '../../../server/contract/views.ts';
import { call } from '../../gateways/api.ts';
import type { Refusal } from '../../gateways/refusal.ts';
import { RefusalNotice } from '../../shared/errors/RefusalNotice.tsx';
import { StepUpDialog } from '../../shared/stepUp/StepUpDialog.tsx';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';

interface DeletePasskeyProps {
  passkey: PasskeyView;
  isLast: boolean;
  onDeleted: () => void;
  onClose: () => void;
}

/** First who is asking, then what exactly will be gone. */
export function DeletePasskey({ passkey, isLast, onDeleted, onClose }: DeletePasskeyProps) {
  const { t } = useTranslation();
  const [granted, setGranted] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const action = useMemo<Action>(() => ({ kind: 'deletePasskey', passkeyId: passkey.id }), [passkey.id]);

  if (!granted) return <StepUpDialog action={action} onGranted={() => setGranted(true)} onClose={onClose} />;

  const remove = async () => {
    setBusy(true);
    const outcome = await call('passkeyDelete', { params: { id: passkey.id } });
    setBusy(false);
    if (outcome.ok) onDeleted();
    else setRefusal(outcome.refusal);
  };

  return (
    <Dialog title={t('passkeys.deleteTitle')} onClose={onClose}>
      <p>{t('passkeys.deleteWhat', { name: passkey.name })}</p>
      {isLast ? (
        <Notice tone="warn">
          <p>{t('passkeys.deleteLast')}</p>
        </Notice>
      ) : null}
      {refusal === null ? null : <RefusalNotice refusal={refusal} />}
      <Actions>
        <Button look="danger" busy={busy} onClick={() => void remove()} data-testid="passkey-delete-confirm">
          {t('passkeys.deleteNow')}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </Actions>
    </Dialog>
  );
}

import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../../server/contract/actions.ts';
import type { PublicPolicy } from '../../../server/contract/policy.ts';
import type { PasskeyView } from '../../../server/contract/views.ts';
import { call } from '../../gateways/api.ts';
import type { Refusal } from '../../gateways/refusal.ts';
import { RefusalNotice } from '../../shared/errors/RefusalNotice.tsx';
import { useFactorList } from '../../shared/factors/useFactorList.ts';
import { oldLoginBesidePasskey } from '../../shared/oldLogin.ts';
import { useActionList } from '../../shared/permissions/useActionList.ts';
import { StepUpDialog } from '../../shared/stepUp/StepUpDialog.tsx';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';

interface DeletePasskeyProps {
  passkey: PasskeyView;
  isLast: boolean;
  policy: PublicPolicy;
  /** Whether the restricted actions need a passkey session by now. */
  enforced: boolean;
  onDeleted: () => void;
  onClose: () => void;
}

/** First who is asking, then what exactly will be gone. */
export function DeletePasskey({ passkey, isLast, policy, enforced, onDeleted, onClose }: DeletePasskeyProps) {
  const { t } = useTranslation();
  const factors = useFactorList();
  const actions = useActionList();
  const { legacy, enforcement } = policy;
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
        <Notice tone="warn" testId="delete-last">
          <p>
            {t(`passkeys.deleteLast.${oldLoginBesidePasskey(policy, enforced)}`, {
              factors: factors(legacy.secondFactors),
            })}
          </p>
          {enforced && enforcement.actions.length > 0 ? (
            <p>{t('passkeys.deleteLastEnforced', { actions: actions(enforcement.actions) })}</p>
          ) : null}
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

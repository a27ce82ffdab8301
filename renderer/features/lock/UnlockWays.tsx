import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../../server/contract/actions.ts';
import type { SessionView } from '../../../server/contract/views.ts';
import { call } from '../../gateways/api.ts';
import type { Outcome, Refusal } from '../../gateways/refusal.ts';
import { stepUpWithPasskey } from '../../shared/ceremonies.ts';
import { RefusalNotice } from '../../shared/errors/RefusalNotice.tsx';
import { ThroughBrowser } from '../../shared/handOff/ThroughBrowser.tsx';
import { useHandOffWay } from '../../shared/handOff/handOffWay.ts';
import type { HandOffPurpose } from '../../shared/handOff/handOffWay.ts';
import { PasskeyCeremony } from '../../shared/places/PasskeyCeremony.tsx';
import { openedWithPasskey } from '../../shared/session/openedWithPasskey.ts';
import { StepUpDialog } from '../../shared/stepUp/StepUpDialog.tsx';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';

const unlockAction: Action = { kind: 'unlockSession' };
const unlockPurpose: HandOffPurpose = { kind: 'stepUp', action: unlockAction };
const opened = () => undefined;

async function verifyAndUnlock(cancel: AbortSignal): Promise<Outcome<unknown>> {
  const verified = await stepUpWithPasskey(unlockAction, cancel);
  return verified.ok ? call('sessionUnlock') : verified;
}

/** The ways in which this account opens its lock; the session store hears of success from the gateway. */
export function UnlockWays({ session }: { session: SessionView }) {
  const { t } = useTranslation();
  const [way, setWay] = useState<'choose' | 'dialog' | 'browser'>('choose');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const browserPossible = useHandOffWay(({ Way }) => Way !== null);
  const back = () => setWay('choose');
  const unlock = async () => {
    back();
    const outcome = await call('sessionUnlock');
    setRefusal(outcome.ok ? null : outcome.refusal);
  };

  if (way === 'browser') {
    return <ThroughBrowser purpose={unlockPurpose} onDone={() => void unlock()} onClose={back} />;
  }
  const hasPasskey = session.passkeyCount > 0;
  // As the relying party has it: nothing weaker than what opened the session, and that was no passkey.
  const other = openedWithPasskey(session) ? null : (
    <Button
      look={hasPasskey ? 'secondary' : 'primary'}
      onClick={() => setWay('dialog')}
      data-testid="unlock-other"
    >
      {t('lock.withOther')}
    </Button>
  );
  return (
    <>
      {refusal === null ? null : <RefusalNotice refusal={refusal} />}
      {hasPasskey ? (
        <PasskeyCeremony
          label={t('lock.withPasskey')}
          run={verifyAndUnlock}
          onDone={opened}
          testId="unlock-passkey"
        >
          {browserPossible ? (
            <Button onClick={() => setWay('browser')} data-testid="unlock-browser">
              {t('lock.inBrowser')}
            </Button>
          ) : null}
          {other}
        </PasskeyCeremony>
      ) : (
        <Actions>{other}</Actions>
      )}
      {way === 'dialog' ? (
        <StepUpDialog action={unlockAction} onGranted={() => void unlock()} onClose={back} />
      ) : null}
    </>
  );
}

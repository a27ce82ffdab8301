import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../../server/contract/actions.ts';
import type { ApiResponse } from '../../../server/contract/api.ts';
import { call } from '../../gateways/api.ts';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { stepUpWithPasskey } from '../ceremonies.ts';
import { AddressChoice } from '../codes/AddressChoice.tsx';
import { CodeEntry } from '../codes/CodeEntry.tsx';
import type { SentCode } from '../codes/useCodeEntry.ts';
import { RefusedPanel } from '../places/RefusedPanel.tsx';
import { WaitingPanel } from '../places/WaitingPanel.tsx';
import { useCeremony } from '../places/useCeremony.ts';

interface StepUpWaysProps {
  action: Action;
  offer: ApiResponse<'stepUpOffer'>;
  onGranted: () => void;
  onClose: () => void;
}

type Way = { at: 'choose' } | { at: 'address' } | { at: 'code'; addressId: string; sent: SentCode };

export function StepUpWays({ action, offer, onGranted, onClose }: StepUpWaysProps) {
  const { methods, addresses } = offer;
  const onlyCode = !methods.includes('passkey') && methods.includes('mailCode');
  const [way, setWay] = useState<Way>({ at: onlyCode ? 'address' : 'choose' });
  const back = () => (onlyCode ? onClose() : setWay({ at: 'choose' }));
  const { t } = useTranslation();

  const send = async (addressId: string) => {
    const outcome = await call('stepUpCodeSend', { body: { action, addressId } });
    if (outcome.ok) setWay({ at: 'code', addressId, sent: outcome.value });
    return outcome.ok ? null : outcome.refusal;
  };
  const verify = async (code: string) => {
    const outcome = await call('stepUpCodeVerify', { body: { action, code } });
    if (outcome.ok) onGranted();
    return outcome.ok ? null : outcome.refusal;
  };

  switch (way.at) {
    case 'choose':
      return (
        <WayChoice
          action={action}
          methods={methods}
          onGranted={onGranted}
          onCode={() => setWay({ at: 'address' })}
          onClose={onClose}
        />
      );
    case 'address':
      return (
        <AddressChoice legend={t('stepUp.chooseAddress')} addresses={addresses} send={send} onBack={back} />
      );
    case 'code':
      return (
        <CodeEntry
          sent={way.sent}
          verify={verify}
          resend={() => call('stepUpCodeSend', { body: { action, addressId: way.addressId } })}
          onBack={() => setWay({ at: 'address' })}
        />
      );
  }
}

interface WayChoiceProps {
  action: Action;
  methods: StepUpWaysProps['offer']['methods'];
  onGranted: () => void;
  onCode: () => void;
  onClose: () => void;
}

function WayChoice({ action, methods, onGranted, onCode, onClose }: WayChoiceProps) {
  const { t } = useTranslation();
  const ceremony = useCeremony(onGranted);
  const { state } = ceremony;
  const begin = () => ceremony.start(null, (cancel) => stepUpWithPasskey(action, cancel));
  if (state.phase === 'waiting') {
    return (
      <WaitingPanel
        place={null}
        sinceMs={state.sinceMs}
        offer={undefined}
        instead={null}
        onInstead={begin}
        onCancel={ceremony.cancel}
      />
    );
  }
  if (state.phase === 'refused') {
    return <RefusedPanel refusal={state.refusal} onRetry={begin} onOther={ceremony.reset} />;
  }
  return (
    <>
      {methods.length === 0 ? <Notice tone="warn">{t('stepUp.none')}</Notice> : null}
      <Actions>
        {methods.includes('passkey') ? (
          <Button look="primary" onClick={begin} data-testid="step-up-passkey">
            {t('stepUp.withPasskey')}
          </Button>
        ) : null}
        {methods.includes('mailCode') ? (
          <Button onClick={onCode} data-testid="step-up-code">
            {t('stepUp.withCode')}
          </Button>
        ) : null}
        <Button look="quiet" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </Actions>
    </>
  );
}

import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../../server/contract/actions.ts';
import type { ApiResponse } from '../../../server/contract/api.ts';
import type { SecondFactor, StepUpMethod } from '../../../server/contract/policyWords.ts';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { stepUpWithPasskey } from '../ceremonies.ts';
import { FactorWay } from '../factors/FactorWay.tsx';
import { stepUpCalls } from '../factors/factorCalls.ts';
import { HelpDeskLine } from '../helpDesk/HelpDeskLine.tsx';
import { ThroughBrowser } from '../handOff/ThroughBrowser.tsx';
import { useHandOffWay } from '../handOff/handOffWay.ts';
import { PasskeyCeremony } from '../places/PasskeyCeremony.tsx';

interface StepUpWaysProps {
  action: Action;
  offer: ApiResponse<'stepUpOffer'>;
  onGranted: () => void;
  onClose: () => void;
}

const isFactor = (method: StepUpMethod): method is SecondFactor => method !== 'passkey';

/** Exactly the ways that the relying party offers; a single factor needs no choice. */
export function StepUpWays({ action, offer, onGranted, onClose }: StepUpWaysProps) {
  const { methods, addresses } = offer;
  const [only, ...others] = methods;
  const onlyFactor = only !== undefined && others.length === 0 && isFactor(only) ? only : null;
  const [factor, setFactor] = useState<SecondFactor | null>(onlyFactor);
  const calls = useMemo(() => stepUpCalls(action), [action]);
  if (factor !== null) {
    return (
      <FactorWay
        factor={factor}
        addresses={addresses}
        calls={calls}
        onDone={onGranted}
        onBack={onlyFactor === null ? () => setFactor(null) : onClose}
      />
    );
  }
  return (
    <WayChoice
      action={action}
      methods={methods}
      onGranted={onGranted}
      onFactor={setFactor}
      onClose={onClose}
    />
  );
}

interface WayChoiceProps {
  action: Action;
  methods: readonly StepUpMethod[];
  onGranted: () => void;
  onFactor: (factor: SecondFactor) => void;
  onClose: () => void;
}

function WayChoice({ action, methods, onGranted, onFactor, onClose }: WayChoiceProps) {
  const { t } = useTranslation();
  const handsOff = useHandOffWay(({ Way }) => Way !== null);
  const [browsing, setBrowsing] = useState(false);
  if (browsing) {
    const purpose = { kind: 'stepUp', action } as const;
    return <ThroughBrowser purpose={purpose} onDone={onGranted} onClose={() => setBrowsing(false)} />;
  }
  const rest = (
    <>
      {handsOff && methods.includes('passkey') ? (
        <Button onClick={() => setBrowsing(true)} data-testid="step-up-browser">
          {t('handOff.button.stepUp')}
        </Button>
      ) : null}
      {methods.filter(isFactor).map((factor) => (
        <Button key={factor} onClick={() => onFactor(factor)} data-testid={`step-up-${factor}`}>
          {t(`stepUp.with.${factor}`)}
        </Button>
      ))}
      <Button look="quiet" onClick={onClose}>
        {t('common.cancel')}
      </Button>
    </>
  );
  if (methods.length === 0) {
    return (
      <>
        <Notice tone="warn">
          <p>{t('stepUp.none')}</p>
          <HelpDeskLine />
        </Notice>
        <Actions>{rest}</Actions>
      </>
    );
  }
  if (!methods.includes('passkey')) return <Actions>{rest}</Actions>;
  return (
    <PasskeyCeremony
      label={t('stepUp.withPasskey')}
      run={(cancel) => stepUpWithPasskey(action, cancel)}
      onDone={onGranted}
      testId="step-up-passkey"
    >
      {rest}
    </PasskeyCeremony>
  );
}

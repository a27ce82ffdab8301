import { useTranslation } from 'react-i18next';
import type { Action } from '../../../../server/contract/actions.ts';
import { call } from '../../../gateways/api.ts';
import { RefusalNotice } from '../../../shared/errors/RefusalNotice.tsx';
import { useElevated, useElevationMinutes } from '../../../shared/orders/useElevated.ts';
import { GuardedStepUp } from '../../../shared/stepUp/GuardedStepUp.tsx';
import { useGuarded } from '../../../shared/stepUp/useGuarded.ts';
import { Button } from '../../../ui/Button.tsx';

const action: Action = { kind: 'elevate', action: 'trade' };

/** Opens the time in which one verification covers further orders, where the policy knows one and none is open. */
export function ElevateLine() {
  const { t } = useTranslation();
  const minutes = useElevationMinutes();
  const elevated = useElevated();
  const guarded = useGuarded('trade');
  if (minutes === 0 || elevated) return null;
  return (
    <>
      <Button
        size="small"
        busy={guarded.busy}
        onClick={() =>
          guarded.start(
            action,
            () => call('elevate'),
            () => undefined,
          )
        }
        data-testid="elevate"
      >
        {t('ticket.elevate', { minutes })}
      </Button>
      {guarded.refusal === null ? null : <RefusalNotice refusal={guarded.refusal} />}
      <GuardedStepUp guarded={guarded} />
    </>
  );
}

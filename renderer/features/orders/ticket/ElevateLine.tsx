import { useState } from 'react';
import { createPortal } from 'react-dom';
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
  const [page, setPage] = useState(document);
  if (minutes === 0 || elevated) return null;
  return (
    <>
      <Button
        size="small"
        busy={guarded.busy}
        onClick={(event) => {
          setPage(event.currentTarget.ownerDocument);
          guarded.start(
            action,
            () => call('elevate'),
            () => undefined,
          );
        }}
        data-testid="elevate"
      >
        {t('ticket.elevate', { minutes })}
      </Button>
      {guarded.refusal === null ? null : <RefusalNotice refusal={guarded.refusal} />}
      {/* Out of the ticket: its keys are none of the ticket's, and the panel may go behind another tab. */}
      {createPortal(<GuardedStepUp guarded={guarded} />, page.body)}
    </>
  );
}

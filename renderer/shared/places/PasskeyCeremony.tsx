import type { ReactNode } from 'react';
import type { Outcome } from '../../gateways/refusal.ts';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { RefusedPanel } from './RefusedPanel.tsx';
import { WaitingPanel } from './WaitingPanel.tsx';
import { useCeremony } from './useCeremony.ts';

interface PasskeyCeremonyProps<T> {
  label: string;
  run: (cancel: AbortSignal) => Promise<Outcome<T>>;
  onDone: (value: T) => void;
  /** Other buttons in the same row. */
  children?: ReactNode;
  testId: string;
}

/** One button for any passkey, wherever it is kept, and in the same spot what happens after it was pressed. */
export function PasskeyCeremony<T>({ label, run, onDone, children, testId }: PasskeyCeremonyProps<T>) {
  const ceremony = useCeremony(onDone);
  const { state } = ceremony;
  const begin = () => ceremony.start(null, run);
  switch (state.phase) {
    case 'waiting':
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
    case 'refused':
      return <RefusedPanel refusal={state.refusal} onRetry={begin} onOther={ceremony.reset} />;
    case 'idle':
      return (
        <Actions>
          <Button look="primary" onClick={begin} data-testid={testId}>
            {label}
          </Button>
          {children}
        </Actions>
      );
  }
}

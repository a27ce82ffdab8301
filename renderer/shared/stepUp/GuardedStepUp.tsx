import { StepUpDialog } from './StepUpDialog.tsx';
import type { Guarded } from './useGuarded.ts';

/** The verification that a guarded change waits for, when it waits for one. */
export function GuardedStepUp({ guarded }: { guarded: Guarded }) {
  const { verifying, granted, cancel } = guarded;
  if (verifying === null) return null;
  return <StepUpDialog action={verifying.action} onGranted={granted} onClose={cancel} />;
}

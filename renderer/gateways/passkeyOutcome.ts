/** How a request to the operating system ended. */
export type PasskeyOutcome<T> =
  | { kind: 'done'; response: T }
  | { kind: 'cancelled' }
  | { kind: 'timedOut' }
  | { kind: 'alreadyRegistered' }
  | { kind: 'notAllowed' }
  | { kind: 'unsupported' }
  | { kind: 'failed' };

export type PasskeyFailure = Exclude<PasskeyOutcome<never>['kind'], 'done'>;

/**
 * WebAuthn error names (Level 3, sections 5.1.3 and 5.1.4) to outcomes. `NotAllowedError` is deliberately vague
 * in the specification, so it stays vague here. The library wraps errors but keeps their names.
 */
const failureByErrorName: Readonly<Record<string, PasskeyFailure>> = {
  AbortError: 'cancelled',
  NotAllowedError: 'notAllowed',
  InvalidStateError: 'alreadyRegistered',
  NotSupportedError: 'unsupported',
  SecurityError: 'unsupported',
  ConstraintError: 'unsupported',
  TimeoutError: 'timedOut',
};

/** Sorts whatever `navigator.credentials` threw. */
export function failureOf(error: unknown): PasskeyFailure {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const name = cause instanceof Error ? cause.name : '';
  return failureByErrorName[name] ?? 'failed';
}

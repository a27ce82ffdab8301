import type { Logger } from 'pino';
import type { ServiceDeps } from '../services/deps.ts';
import type { IdentityChecks } from './identityChecks.ts';
import type { OperatorErrorCode } from './operatorErrors.ts';

/** What the operators' API is made of: the same stores, policy, mail and audit log as the customers'. */
export interface OperatorDeps extends ServiceDeps {
  logger: Logger;
}

/** The use cases also know the identity checks that are alive. */
export interface HelpDesk extends ServiceDeps {
  checks: IdentityChecks;
}

/** One call of an operator, as it goes into the audit log. */
export interface OperatorCall {
  operator: string;
  reason: string;
  address: string;
  requestId: string;
}

/** A refusal; `why` stays in the audit log. */
export interface OperatorRefusal {
  ok: false;
  code: OperatorErrorCode;
  why?: string;
  retryAfterSeconds?: number;
}

export type OperatorResult<T> = { ok: true; value: T } | OperatorRefusal;

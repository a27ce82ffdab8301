/**
 * One line of the audit log: who did what, from where, and why it was refused. Reasons that the client must
 * not learn stand only here. No secrets, codes, passwords or signatures.
 */
export interface AuditEvent {
  /** Domain words, such as `signIn.passkey` or `passkey.delete`. */
  event: string;
  outcome: 'allowed' | 'refused';
  accountId: string | null;
  sessionId: string | null;
  /** An operator of the help desk who acted for the customer; absent when the customer acted. */
  operator?: string;
  /** A few words about the client. */
  client?: string;
  /** Address of the client. */
  from: string;
  requestId: string;
  /** Why it was refused, for the operator; or a fact about what was done. */
  reason?: string;
  detail?: Record<string, string | number | boolean>;
}

/** The append-only log. Settles when the line is durable. */
export interface AuditLog {
  append(event: AuditEvent): Promise<void>;
  /** The newest events of an account, newest first. */
  listByAccount(accountId: string, max: number): Promise<(AuditEvent & { atMs: number })[]>;
}

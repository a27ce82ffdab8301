import type { ErrorCode } from '../../server/contract/errors.ts';

/** What can go wrong on this side of the wire; the relying party's own codes stand in server/contract/errors. */
export const clientCodes = [
  /** No answer: the relying party or the network is away. Nothing is known about what happened to the request. */
  'offline',
  /** An answer that the contract does not describe. */
  'bad_answer',
  /** The customer pressed our Cancel. */
  'passkey_cancelled',
  /** Our own time limit passed without an answer from the OS. */
  'passkey_timed_out',
  /** The authenticator already holds a passkey of this account. */
  'passkey_already_here',
  /** The OS says no and never says why: dialog closed, no matching passkey, verification not passed. */
  'passkey_not_allowed',
  /** This page or PC cannot do what is needed at all. */
  'passkey_unsupported',
  /** The authenticator broke off. */
  'passkey_failed',
  /** No port for the answer, or no browser that could be started. */
  'hand_off_no_browser',
  /** Nothing came back from the browser in time. */
  'hand_off_timed_out',
  /** The customer denied it in the browser. */
  'hand_off_denied',
] as const;

/** A refusal that arose on this side. */
export type ClientCode = (typeof clientCodes)[number];

/** Why something did not happen; words and the next step come from shared/errorWords. */
export interface Refusal {
  code: ErrorCode | ClientCode;
  retryAfterSeconds?: number | undefined;
  triesLeft?: number | undefined;
}

/** The outcome of anything that may be refused. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export const refused = (code: Refusal['code']): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: { code },
});

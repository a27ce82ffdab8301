import { z } from 'zod';

/**
 * Every refusal an operator can meet, with the HTTP status it travels under. A table of its own: what operators
 * learn is none of the customers' business, and the other way round. scripts/helpdesk has words for each.
 */
export const operatorErrorStatus = {
  bad_request: 400,
  too_large: 413,
  unsupported_media: 415,
  not_found: 404,
  method_not_allowed: 405,
  /** The request names another host, or comes from a web page. */
  foreign_request: 403,
  /** No token, a wrong one, or a client certificate without a usable name. */
  unauthorised: 401,
  /** The operator named is not the one of the client certificate. */
  other_operator: 403,
  rate_limited: 429,
  /** Customer code, phone number and PIN do not belong together; never said which (M14). */
  identity_refused: 401,
  /** There is no live identity check of this customer by this operator. */
  check_required: 403,
  /** A recovery window is open already. */
  recovery_open: 409,
  /** The policy offers no second factor that goes by mail. */
  mail_not_offered: 409,
  /** The account has no usable mail address; change it first. */
  mail_unverified: 409,
  /** The account has the new address already. */
  address_taken: 409,
  /** The account is in that state already. */
  nothing_to_do: 409,
  /** The change did not reach the disk; nothing was changed. */
  storage_unavailable: 503,
  internal: 500,
} as const satisfies Record<string, number>;

export type OperatorErrorCode = keyof typeof operatorErrorStatus;

const codes = Object.keys(operatorErrorStatus) as [OperatorErrorCode, ...OperatorErrorCode[]];

/** The body of every answer that is not a success; the same shape as the customers' API has. */
export const operatorErrorBodySchema = z.strictObject({
  error: z.strictObject({
    code: z.enum(codes),
    requestId: z.string(),
    retryAfterSeconds: z.number().int().nonnegative().optional(),
  }),
});

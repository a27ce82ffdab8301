import { z } from 'zod';

/**
 * Every refusal a client can meet, with the HTTP status it travels under. The renderer has words and a next
 * step for each (renderer/locales); a missing one fails a test. Library texts never reach a client.
 */
export const errorStatus = {
  /** The request is not what the contract describes: malformed JSON, wrong type, unknown key. */
  bad_request: 400,
  /** The body is larger than the limit of the route. */
  too_large: 413,
  unsupported_media: 415,
  not_found: 404,
  method_not_allowed: 405,
  /** Host, Origin or Sec-Fetch-Site is not one of ours. */
  foreign_request: 403,
  rate_limited: 429,
  /** There is no live session behind the request. */
  signed_out: 401,
  /** The session is locked: only its own unlocking, a new sign-in or a sign-out is answered. */
  session_locked: 403,
  /** Customer code and password were not accepted. The same answer for unknown codes. */
  password_refused: 401,
  /** The password step is missing, over, or belongs to another window. */
  flow_expired: 401,
  code_wrong: 401,
  code_expired: 401,
  /** The last allowed try was used; a new code is needed. */
  code_used_up: 401,
  resend_limit: 429,
  /** The one answer to every passkey sign-in that is not accepted. */
  passkey_refused: 401,
  /** The challenge is unknown, used, too old, or made for something else. Starting again helps. */
  challenge_expired: 400,
  /** The action asks for a verification that this session has not given. */
  step_up_required: 403,
  /** The way of verifying that was chosen is not open to this account. */
  step_up_unavailable: 409,
  /** A verified mail address is needed first. */
  mail_unverified: 403,
  /** The policy or this client does not allow a passkey of that kind. */
  passkey_kind_forbidden: 403,
  passkey_limit: 409,
  passkey_duplicate: 409,
  /** The new passkey was not accepted. */
  registration_refused: 400,
  /** The policy does not allow this in the product; the help desk does it. */
  not_online: 403,
  /** The action needs a session that was opened with a passkey (D7, I8). */
  passkey_session_required: 403,
  /** The action needs a session that was opened with a second factor. */
  second_factor_required: 403,
  /** A session opened in a recovery window cannot do this. */
  off_in_recovery: 403,
  /** The payout account changed a short while ago; no money leaves yet. */
  cooling_off: 403,
  trading_password_required: 403,
  withdrawal_password_required: 403,
  /** The trading or withdrawal password was not right. */
  action_password_wrong: 401,
  /** Passkeys are created in a browser only (I9). */
  browser_only: 403,
  shell_only: 403,
  /** Customer code and password are locked after too many failures (M10, L3). */
  login_locked: 403,
  /** Customer code and password do not sign in any more; the passkey does. */
  legacy_blocked: 403,
  /** The second factor was not right: an authenticator app's digits, or the emoji. */
  factor_wrong: 401,
  /** The second factor is not set up, or the policy does not offer it. */
  factor_unavailable: 409,
  factor_exists: 409,
  /** The current value was not typed as it is registered (M8). */
  current_value_wrong: 401,
  /** The new value is not usable: form, already in use, or the same as before. */
  new_value_refused: 400,
  /** The new password breaks the rule; the client shows which part. */
  password_rule: 400,
  /** The last passkey may not be deleted. */
  last_passkey: 409,
  /** The hand-off to the browser is unknown, over, used, or belongs to another window. Starting again helps. */
  hand_off_expired: 400,
  /** Another number than the terminal's was chosen; the hand-off is over. */
  hand_off_number_wrong: 403,
  /** No such issue. */
  unknown_symbol: 404,
  /** The exchange accepts no orders now. */
  market_closed: 409,
  /** The quantity is no multiple of the trading unit. */
  off_lot: 400,
  /** The price or trigger is not on the tick. */
  off_tick: 400,
  outside_price_limits: 400,
  /** More of the listed shares than any order may be for. */
  listed_shares_limit: 400,
  /** The order is worth more than one order may be. */
  order_amount_limit: 400,
  order_quantity_limit: 400,
  /** Too many live orders in the account. */
  open_orders_limit: 409,
  funari_needs_limit: 400,
  ioc_outside_session: 409,
  no_opening_left: 409,
  /** The account has no such order. */
  unknown_order: 404,
  /** The order is over and cannot be changed. */
  order_over: 409,
  quantity_executed_already: 409,
  nothing_to_amend: 409,
  ioc_not_amendable: 409,
  condition_fixed_in_pre_close: 409,
  funari_price_fixed_in_pre_close: 409,
  trigger_already_met: 409,
  /** The legs do not make up the kind of order they are sent as. */
  bad_order_plan: 400,
  /** That part of the order cannot be changed, or not any more. */
  leg_not_amendable: 409,
  /** The same client id was used for something else before. */
  client_id_reused: 409,
  buying_power_short: 409,
  position_short: 409,
  /** The order could trade with another order of the same account. */
  wash_trade: 409,
  /** Another window or PC has changed the document of the desk since. */
  desk_doc_stale: 409,
  payout_missing: 409,
  /** The payout account is not the one that is registered. */
  payout_differs: 409,
  withdrawable_short: 409,
  /** The change did not reach the disk; nothing was changed. */
  storage_unavailable: 503,
  /** The relying party is starting or stopping. */
  unavailable: 503,
  internal: 500,
} as const satisfies Record<string, number>;

/** A refusal code. */
export type ErrorCode = keyof typeof errorStatus;

export const errorCodes = Object.keys(errorStatus) as ErrorCode[];

const errorCodeSchema = z.enum(errorCodes as [ErrorCode, ...ErrorCode[]]);

/** The body of every answer that is not a success. */
export const errorBodySchema = z.strictObject({
  error: z.strictObject({
    code: errorCodeSchema,
    requestId: z.string(),
    retryAfterSeconds: z.number().int().nonnegative().optional(),
    /** Tries left, where the code counts them (`code_wrong`). */
    triesLeft: z.number().int().nonnegative().optional(),
  }),
});

export type ErrorBody = z.infer<typeof errorBodySchema>;

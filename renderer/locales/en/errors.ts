import type { ErrorCode } from '../../../server/contract/errors.ts';
import type { ClientCode } from '../../gateways/refusal.ts';
import { tradingErrors } from './tradingErrors.ts';

/** `what`: what happened and what was not done. `next`: what to do now. */
export const errors = {
  bad_request: {
    what: 'Your input was not accepted',
    next: 'Nothing was changed. Check what you entered and try again.',
  },
  too_large: {
    what: 'There is too much to send',
    next: 'Nothing was changed. Shorten it and try again.',
  },
  unsupported_media: {
    what: 'The format of the request was not accepted',
    next: 'Nothing was changed. Load the page again.',
  },
  not_found: {
    what: 'Not found',
    next: 'It may have been deleted in another window. Load the page again to see what is there.',
  },
  method_not_allowed: {
    what: 'This action is not accepted',
    next: 'Nothing was changed. Update the app and try again.',
  },
  foreign_request: {
    what: 'The request did not come from the genuine page',
    next: 'Nothing was done. Open the app again and check its address and publisher.',
  },
  rate_limited: {
    what: 'Too many requests in a short time',
    next: 'Nothing was changed. Wait a little, then try again.',
  },
  signed_out: {
    what: 'Your session has ended',
    next: 'This was not done. Sign in again to continue.',
  },
  session_locked: {
    what: 'The screen is locked',
    next: 'Nothing was done. Verify to unlock it, then continue.',
  },
  password_refused: {
    what: 'Customer code or password is wrong',
    next: 'You are not signed in. Check both. After several wrong tries sign-in is locked for a while.',
  },
  flow_expired: {
    what: 'The time for this step has run out',
    next: 'You are not signed in. Please start again with your customer code.',
  },
  code_wrong: {
    what: 'The code is wrong',
    next: 'Use the six digits from the newest email.',
  },
  code_expired: {
    what: 'It has expired',
    next: 'Press “Send again” and enter the new one.',
  },
  code_used_up: {
    what: 'Too many tries, so it no longer works',
    next: 'Press “Send again” and enter the new one.',
  },
  resend_limit: {
    what: 'It cannot be sent again',
    next: 'Nothing more was sent. Enter the newest one, or start again.',
  },
  passkey_refused: {
    what: 'This passkey was not accepted',
    next: 'Nothing was completed. Try another passkey or call the help desk. Do not enter your password.',
  },
  challenge_expired: {
    what: 'The time to verify has run out',
    next: 'Nothing was completed. Please try again.',
  },
  step_up_required: {
    what: 'Please verify once more for this',
    next: 'Nothing was changed. Start again with the verification.',
  },
  step_up_unavailable: {
    what: 'That way of verifying is not available',
    next: 'Nothing was changed. Choose another way.',
  },
  mail_unverified: {
    what: 'There is no verified email address',
    next: 'Nothing was completed. Ask the help desk to verify your email address.',
  },
  passkey_kind_forbidden: {
    what: 'A passkey of this kind cannot be registered',
    next: 'Nothing was registered. Choose another place for it.',
  },
  passkey_limit: {
    what: 'You have reached the number of passkeys allowed',
    next: 'Nothing was registered. Delete one you no longer use, then try again.',
  },
  passkey_duplicate: {
    what: 'This passkey is already registered',
    next: 'Nothing more is needed. To add another device, choose another place.',
  },
  registration_refused: {
    what: 'The passkey could not be registered',
    next: 'Nothing was registered. Try again or choose another place.',
  },
  not_online: {
    what: 'This is not possible in the app',
    next: 'Nothing was changed. Please call the help desk.',
  },
  passkey_session_required: {
    what: 'A sign-in with a passkey is needed',
    next: 'This was not done: this session was not opened with a passkey. Sign in again with a passkey.',
  },
  second_factor_required: {
    what: 'A sign-in with a second factor is needed',
    next: 'This was not done. Sign out, then sign in with a passkey or with a second factor.',
  },
  off_in_recovery: {
    what: 'Not possible after a sign-in through the help desk',
    next: 'This was not done. Register a passkey and sign in again with it.',
  },
  cooling_off: {
    what: 'The payout account was changed recently, so withdrawals are on hold',
    next: 'No money was moved. Try again after the waiting time, which is there for your safety.',
  },
  trading_password_required: {
    what: 'The trading password is needed',
    next: 'This was not done. Enter your trading password and try again.',
  },
  withdrawal_password_required: {
    what: 'The withdrawal password is needed',
    next: 'This was not done. Enter your withdrawal password and try again.',
  },
  action_password_wrong: {
    what: 'The trading or withdrawal password is wrong',
    next: 'This was not done. Check what you entered and try again.',
  },
  browser_only: {
    what: 'Passkeys are registered in a browser only',
    next: 'Nothing was registered. Open the same page in your browser and register there.',
  },
  shell_only: {
    what: 'Passkeys are registered in the app only',
    next: 'Nothing was registered. Open the Tegata app and register there.',
  },
  login_locked: {
    what: 'Sign-in with customer code and password is locked',
    next: 'You are not signed in. It was locked for your safety after too many wrong tries. The help desk unlocks it after confirming that it is you. Signing in with a passkey works as before.',
  },
  legacy_blocked: {
    what: 'This account does not sign in with customer code and password',
    next: 'You are not signed in. Sign in with your passkey. If you cannot use it, call the help desk.',
  },
  factor_wrong: {
    what: 'What you entered does not match',
    next: 'Use the newest six digits of your authenticator app, or the emoji of the newest email in their order.',
  },
  factor_unavailable: {
    what: 'That way of verifying cannot be used',
    next: 'Nothing was completed. Choose another way. If there is none, call the help desk.',
  },
  factor_exists: {
    what: 'An authenticator app is already set up',
    next: 'Nothing was changed. To change to another app, remove the current one first.',
  },
  current_value_wrong: {
    what: 'That does not match what is registered',
    next: 'Nothing was changed. Enter the current value in full, including the hidden part.',
  },
  new_value_refused: {
    what: 'The new value could not be registered',
    next: 'Nothing was changed. Check the format. The current value, or one that is in use elsewhere, cannot be registered.',
  },
  password_rule: {
    what: 'The new password does not meet the rule',
    next: 'It was not changed. The page shows which part is missing.',
  },
  last_passkey: {
    what: 'The last passkey cannot be deleted',
    next: 'Nothing was deleted. Register another passkey first.',
  },
  hand_off_expired: {
    what: 'This request is no longer valid',
    next: 'It ran out of time, or another window used it. Nothing was changed. Start again in Tegata.',
  },
  hand_off_number_wrong: {
    what: 'That was the wrong number, so it was stopped',
    next: 'Nothing was changed. If you started this yourself, start again in Tegata and choose the number it shows.',
  },
  storage_unavailable: {
    what: 'The change could not be saved',
    next: 'Nothing was changed. Wait a little, then try again.',
  },
  unavailable: {
    what: 'The server is not ready',
    next: 'Nothing was done. It recovers automatically; try again in a moment.',
  },
  internal: {
    what: 'Something went wrong on the server',
    next: 'It is not known whether this was done. Load the page again and check.',
  },
  offline: {
    what: 'The server cannot be reached',
    next: 'It is not known whether this was done. Try again once the connection is back; what you typed is kept.',
  },
  bad_answer: {
    what: 'The answer from the server could not be read',
    next: 'It is not known whether this was done. Update the app and check.',
  },
  passkey_cancelled: {
    what: 'You cancelled the passkey request',
    next: 'Nothing was completed. You can start again at any time.',
  },
  passkey_timed_out: {
    what: 'No passkey answered in time',
    next: 'Nothing was completed. If a passkey does not respond, suspect a fake site: do not enter your password, and check the publisher of the app.',
  },
  passkey_already_here: {
    what: 'This device already holds a passkey of yours',
    next: 'Nothing more is needed. To add another device, choose another place.',
  },
  passkey_not_allowed: {
    what: 'The passkey request was not completed',
    next: 'The dialog was closed, you were not recognised, or there is no matching passkey in this place. Try again or choose another way.',
  },
  passkey_unsupported: {
    what: 'Passkeys cannot be used here',
    next: 'Nothing was completed. Check the address, and choose another way.',
  },
  passkey_failed: {
    what: 'The device interrupted the passkey request',
    next: 'Nothing was completed. Try again or choose another way.',
  },
  hand_off_no_browser: {
    what: 'Your browser could not be opened',
    next: 'Nothing was done. Check the default browser in the settings of the OS, or choose another way.',
  },
  hand_off_timed_out: {
    what: 'Nothing came back from your browser in time',
    next: 'Nothing was done. Close the tab in your browser and start again.',
  },
  hand_off_denied: {
    what: 'It was stopped in the browser',
    next: 'Nothing was changed. If you did not start it, please call the help desk.',
  },
  ...tradingErrors,
} as const satisfies Record<ErrorCode | ClientCode, { what: string; next: string }>;

import { z } from 'zod';

/** Where a passkey may live: in this PC, in a phone or tablet, or on a security key. */
export const passkeyPlaceSchema = z.enum(['platform', 'phone', 'securityKey']);
export type PasskeyPlace = z.infer<typeof passkeyPlaceSchema>;

/** Second factors of the old login. Mail codes and emoji are phishable, so none of them replaces a passkey (L8). */
export const secondFactorSchema = z.enum(['mailCode', 'totp', 'emoji']);
export type SecondFactor = z.infer<typeof secondFactorSchema>;

/** Ways of verifying again inside a session. */
export const stepUpMethodSchema = z.enum(['passkey', 'mailCode', 'totp', 'emoji']);
export type StepUpMethod = z.infer<typeof stepUpMethodSchema>;

/**
 * How strong a session is, by the way it was opened, weakest first. `password`: risk did not ask for a second
 * factor; `recovery`: by password inside a window that the help desk opened after an identity check; a synced
 * passkey counts less than one that cannot leave its device (NIST SP 800-63B-4).
 */
export const sessionStrengths = [
  'password',
  'recovery',
  'twoFactor',
  'passkeySynced',
  'passkeyDeviceBound',
] as const;
export const sessionStrengthSchema = z.enum(sessionStrengths);
export type SessionStrength = z.infer<typeof sessionStrengthSchema>;

/** The things a broker guards one by one. */
export const guardedActions = [
  'view',
  'trade',
  'deposit',
  'withdraw',
  'changeContact',
  'changePayout',
  'changePassword',
  'manageSecondFactor',
  'registerPasskey',
  'deletePasskey',
] as const;
export const guardedActionSchema = z.enum(guardedActions);
export type GuardedAction = z.infer<typeof guardedActionSchema>;

/** The passwords besides the one for signing in. */
export const actionPasswordSchema = z.enum(['trading', 'withdrawal']);
export type ActionPassword = z.infer<typeof actionPasswordSchema>;

import type { Policy } from '../../contract/policy.ts';
import { algorithms, common, passwordRule, seen, verified } from './base.ts';

/** The default: the regulator's musts (L1-L9), and the milder of two published rules where they differ. */
export const recommended: Policy = {
  name: 'recommended',
  ...common,
  passkeys: {
    maxPerAccount: 5,
    createWith: ['platform', 'phone', 'securityKey'],
    createFrom: 'any',
    algorithms,
    deleteLast: 'forbidAfterEnforcement',
  },
  legacy: {
    afterPasskey: 'coexist',
    secondFactors: ['mailCode', 'totp'],
    secondFactorWhen: 'always',
    password: passwordRule,
    lockAfterFailures: 5,
  },
  trading: { confirmation: 'whileElevated' },
  enforcement: {
    from: '2026-12-01T00:00',
    timeZone: 'Asia/Tokyo',
    actions: ['trade', 'deposit', 'withdraw', 'changeContact', 'changePayout'],
    announceDays: 90,
    credentials: true,
  },
  actions: {
    view: seen('twoFactor'),
    trade: { ...verified('twoFactor', ['passkey', 'mailCode', 'totp']), elevationMinutes: 60 },
    deposit: seen('twoFactor'),
    withdraw: verified('passkeySynced', ['passkey']),
    changeContact: verified('twoFactor', ['passkey', 'mailCode', 'totp'], 'withdrawal'),
    changePayout: verified('passkeySynced', ['passkey'], 'withdrawal'),
    changePassword: verified('twoFactor', ['passkey', 'mailCode', 'totp']),
    manageSecondFactor: verified('twoFactor', ['passkey', 'mailCode', 'totp']),
    registerPasskey: verified('recovery', ['passkey', 'mailCode', 'totp']),
    deletePasskey: verified('recovery', ['passkey', 'mailCode', 'totp']),
  },
};

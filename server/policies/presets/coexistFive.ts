import type { Policy } from '../../contract/policy.ts';
import { algorithms, common, offline, passwordRule, seen, verified } from './base.ts';

/** Rules D1-D16: five passkeys, the old login stays, trading and withdrawals need a passkey from a date on. */
export const coexistFive: Policy = {
  name: 'coexist-five',
  ...common,
  passkeys: {
    maxPerAccount: 5,
    createWith: ['platform', 'phone', 'securityKey'],
    createFrom: 'any',
    algorithms,
    deleteLast: 'allow',
  },
  legacy: {
    afterPasskey: 'coexist',
    secondFactors: ['mailCode', 'totp'],
    secondFactorWhen: 'always',
    password: passwordRule,
    lockAfterFailures: 5,
  },
  enforcement: {
    from: '2026-05-15T00:00',
    timeZone: 'Asia/Tokyo',
    actions: ['trade', 'withdraw'],
    announceDays: 90,
    credentials: false,
  },
  actions: {
    view: seen('twoFactor'),
    trade: seen('twoFactor'),
    deposit: seen('twoFactor'),
    withdraw: verified('twoFactor', ['passkey', 'mailCode', 'totp']),
    changeContact: verified('twoFactor', ['passkey', 'mailCode', 'totp']),
    changePayout: offline,
    changePassword: verified('twoFactor', ['passkey', 'mailCode', 'totp']),
    manageSecondFactor: verified('twoFactor', ['passkey', 'mailCode', 'totp']),
    registerPasskey: verified('recovery', ['mailCode', 'totp']),
    deletePasskey: verified('recovery', ['passkey', 'mailCode', 'totp']),
  },
};

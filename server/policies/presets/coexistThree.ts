import type { Policy } from '../../contract/policy.ts';
import { algorithms, common, offline, passwordRule, seen, verified } from './base.ts';

/** Rules I1-I10: three passkeys made in a browser, the trading password stays, listed menus need a passkey session. */
export const coexistThree: Policy = {
  name: 'coexist-three',
  ...common,
  passkeys: {
    maxPerAccount: 3,
    createWith: ['platform', 'phone', 'securityKey'],
    createFrom: 'browserOnly',
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
    actions: ['trade', 'deposit', 'withdraw', 'changeContact', 'changePayout'],
    announceDays: 60,
    credentials: false,
  },
  actions: {
    view: seen('twoFactor'),
    trade: verified('twoFactor', [], 'trading'),
    deposit: seen('twoFactor'),
    withdraw: verified('twoFactor', ['passkey', 'mailCode', 'totp'], 'trading'),
    changeContact: verified('twoFactor', ['passkey', 'mailCode', 'totp'], 'trading'),
    changePayout: offline,
    changePassword: verified('twoFactor', ['passkey', 'mailCode', 'totp']),
    manageSecondFactor: verified('twoFactor', ['passkey', 'mailCode', 'totp']),
    registerPasskey: verified('recovery', ['mailCode', 'totp']),
    deletePasskey: verified('recovery', ['passkey', 'mailCode', 'totp']),
  },
};

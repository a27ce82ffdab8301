import type { Policy } from '../../contract/policy.ts';
import { algorithms, common, offline, passwordRule, seen, verified } from './base.ts';

/** Rules G1-G10: a passkey entry beside the old login, and nothing enforced yet. */
export const baseline: Policy = {
  name: 'baseline',
  ...common,
  passkeys: {
    maxPerAccount: 10,
    createWith: ['platform', 'phone', 'securityKey'],
    createFrom: 'any',
    algorithms,
    deleteLast: 'allow',
  },
  legacy: {
    afterPasskey: 'coexist',
    secondFactors: ['mailCode'],
    secondFactorWhen: 'always',
    password: passwordRule,
    lockAfterFailures: 5,
  },
  enforcement: { from: null, timeZone: 'Asia/Tokyo', actions: [], announceDays: 0, credentials: false },
  actions: {
    view: seen('twoFactor'),
    trade: seen('twoFactor'),
    deposit: seen('twoFactor'),
    withdraw: verified('twoFactor', ['passkey', 'mailCode']),
    changeContact: verified('twoFactor', ['passkey', 'mailCode']),
    changePayout: offline,
    changePassword: verified('twoFactor', ['passkey', 'mailCode']),
    manageSecondFactor: verified('twoFactor', ['passkey', 'mailCode']),
    registerPasskey: verified('recovery', ['passkey', 'mailCode']),
    deletePasskey: verified('recovery', ['passkey', 'mailCode']),
  },
};

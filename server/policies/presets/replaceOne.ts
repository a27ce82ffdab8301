import type { Policy } from '../../contract/policy.ts';
import { algorithms, common, offline, passwordRule, seen, verified } from './base.ts';

/** Rules R1-R12: one passkey, made with a phone; from then on the password entry asks for it as well. */
export const replaceOne: Policy = {
  name: 'replace-one',
  ...common,
  passkeys: {
    maxPerAccount: 1,
    createWith: ['phone'],
    createFrom: 'any',
    algorithms,
    deleteLast: 'allow',
  },
  legacy: {
    afterPasskey: 'passkeyToo',
    secondFactors: ['emoji'],
    secondFactorWhen: 'always',
    password: passwordRule,
    lockAfterFailures: 5,
  },
  enforcement: { from: null, timeZone: 'Asia/Tokyo', actions: [], announceDays: 0, credentials: false },
  actions: {
    view: seen('twoFactor'),
    trade: seen('twoFactor'),
    deposit: seen('twoFactor'),
    withdraw: verified('twoFactor', ['passkey', 'emoji']),
    changeContact: verified('twoFactor', ['passkey', 'emoji']),
    changePayout: offline,
    changePassword: verified('twoFactor', ['passkey', 'emoji']),
    manageSecondFactor: verified('twoFactor', ['passkey', 'emoji']),
    registerPasskey: verified('recovery', ['emoji']),
    deletePasskey: verified('recovery', ['passkey', 'emoji']),
  },
};

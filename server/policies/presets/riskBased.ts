import type { Policy } from '../../contract/policy.ts';
import { algorithms, common, offline, passwordRule, seen, verified } from './base.ts';

/** Rules M1-M18: a second factor at every login without passkey and at every withdrawal, and risk that asks for more. */
export const riskBased: Policy = {
  name: 'risk-based',
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
    secondFactors: ['mailCode', 'totp'],
    secondFactorWhen: 'always',
    password: passwordRule,
    lockAfterFailures: 5,
  },
  enforcement: { from: null, timeZone: 'Asia/Tokyo', actions: [], announceDays: 0, credentials: false },
  actions: {
    view: seen('twoFactor'),
    trade: seen('twoFactor'),
    deposit: seen('twoFactor'),
    withdraw: verified('twoFactor', ['mailCode', 'totp', 'passkey'], 'withdrawal'),
    changeContact: verified('twoFactor', ['mailCode', 'totp', 'passkey'], 'withdrawal'),
    changePayout: offline,
    changePassword: verified('twoFactor', ['mailCode', 'totp', 'passkey']),
    manageSecondFactor: verified('twoFactor', ['mailCode', 'totp', 'passkey']),
    registerPasskey: verified('recovery', ['mailCode', 'totp', 'passkey']),
    deletePasskey: verified('recovery', ['mailCode', 'totp', 'passkey']),
  },
};

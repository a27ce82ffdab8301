import type { ActionRule, Requirement } from '../../contract/actionRules.ts';
import type { Policy } from '../../contract/policy.ts';

/** Building blocks of the presets: data only, no decisions. */
export const seen = (session: Requirement['session']): ActionRule => ({
  online: true,
  requires: { session, verify: [], password: null },
  fromYen: [],
  elevationMinutes: 0,
});

export const verified = (
  session: Requirement['session'],
  verify: Requirement['verify'],
  password: Requirement['password'] = null,
): ActionRule => ({
  online: true,
  requires: { session, verify, password },
  fromYen: [],
  elevationMinutes: 0,
});

export const offline: ActionRule = { ...seen('twoFactor'), online: false };

/** The values that the published rules do not vary. */
export const common = {
  registration: { prerequisites: ['verifiedMail', 'twoFactorSession', 'userVerification'] },
  mailCode: { validMinutes: 10, triesPerCode: 5, sendsPerFlow: 3 },
  recovery: {
    windowMinutes: 30,
    offInWindow: ['trade', 'deposit', 'withdraw', 'changePayout', 'changeContact'],
  },
  session: {
    windowMinutes: 180,
    renewInLastMinutes: 5,
    absoluteMinutes: 24 * 60,
    maxPerAccount: 5,
    lockAfterIdleMinutes: 15,
    stepUpMinutes: 5,
  },
  trading: { confirmation: 'always' },
  payout: { coolingOffHours: 24 },
  notices: { signIn: 'always', changes: true, money: true, fromDomain: 'tegata.example' },
  risk: {
    askAt: 40,
    noticeAt: 40,
    points: {
      newDevice: 40,
      newNetwork: 20,
      unusualHour: 20,
      manyFailures: 40,
      impossiblePace: 60,
      recentRecovery: 60,
      recentContactChange: 40,
    },
  },
  helpDesk: { phone: '0120-000-000', opens: '08:00', closes: '18:00', days: [1, 2, 3, 4, 5] },
} satisfies Partial<Policy>;

/** Written out in full: the library's own default depends on the Node release it runs on. */
export const algorithms: Policy['passkeys']['algorithms'] = [-8, -7, -257];

/** M11 and L9. */
export const passwordRule: Policy['legacy']['password'] = {
  minLength: 10,
  maxLength: 16,
  kindsAtLeast: 3,
  symbols: '@#$%^&*_+-=:,.',
  unlike: true,
};

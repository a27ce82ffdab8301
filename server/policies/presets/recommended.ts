import type { Policy } from '../../contract/policy.ts';

/** The default: what the regulator's musts and the published rules come to when nothing argues against them. */
export const recommended: Policy = {
  name: 'recommended',
  passkeys: {
    maxPerAccount: 5,
    createWith: ['platform', 'phone', 'securityKey'],
    // Written out in full: the library's own default depends on the Node release it runs on.
    algorithms: [-8, -7, -257],
    deleteLast: 'allow',
  },
  registration: { stepUp: ['passkey', 'mailCode'] },
  mailCode: { validMinutes: 10, triesPerCode: 5, sendsPerFlow: 3 },
  session: {
    windowMinutes: 180,
    renewInLastMinutes: 5,
    absoluteMinutes: 24 * 60,
    maxPerAccount: 5,
    stepUpMinutes: 5,
  },
  helpDesk: { phone: '0120-000-000', hours: '8:00-18:00' },
};

import type { PublicPolicy } from '../../../server/contract/policy.ts';

/** What the pages turn on, under one policy. */
export function policyFacts({
  passkeys,
  legacy,
  recovery,
  enforcement,
  actions,
  registration,
}: PublicPolicy) {
  const makes = (place: PublicPolicy['passkeys']['createWith'][number]) =>
    passkeys.createWith.includes(place);
  return {
    /** More than one passkey can be registered, so that a second device is a way back in (D12). */
    several: passkeys.maxPerAccount > 1,
    /** Made with a smartphone and with nothing else (R2). */
    phoneOnly: makes('phone') && !makes('platform') && !makes('securityKey'),
    makesHere: makes('platform'),
    makesOnPhone: makes('phone'),
    makesOnKey: makes('securityKey'),
    createFrom: passkeys.createFrom,
    afterPasskey: legacy.afterPasskey,
    /** From the date on, an account with a passkey is opened and changed with it only. */
    oldLoginEnds: enforcement.from !== null && enforcement.credentials,
    byMail: legacy.secondFactors.some((factor) => factor !== 'totp'),
    byApp: legacy.secondFactors.includes('totp'),
    enforced: enforcement.from !== null && enforcement.actions.length > 0,
    offInRecovery: recovery.offInWindow.length > 0,
    tradingPassword: actions.trade.requires.password === 'trading',
    prerequisites: registration.prerequisites,
  };
}

export type PolicyFacts = ReturnType<typeof policyFacts>;

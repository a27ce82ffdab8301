import type { PublicPolicy } from '../../../server/contract/policy.ts';

/** What the advice turns on: the policy in force, and whether this window can hand over to the system browser. */
export interface TroubleFacts {
  /** A second passkey may exist (D12). */
  several: boolean;
  /** A passkey can be made on this PC. */
  makesHere: boolean;
  makesOnKey: boolean;
  /** Made with a smartphone and nothing else (R2). */
  phoneOnly: boolean;
  /** Customer code and password still sign in by themselves once a passkey exists (D6). */
  oldLogin: boolean;
  byMail: boolean;
  byApp: boolean;
  /** New passkeys are made in a browser only (I9). */
  browserOnly: boolean;
  handOff: boolean;
}

export function troubleFacts({ passkeys, legacy }: PublicPolicy, handOff: boolean): TroubleFacts {
  const makes = (place: (typeof passkeys.createWith)[number]) => passkeys.createWith.includes(place);
  return {
    several: passkeys.maxPerAccount > 1,
    makesHere: makes('platform'),
    makesOnKey: makes('securityKey'),
    phoneOnly: makes('phone') && !makes('platform') && !makes('securityKey'),
    oldLogin: legacy.afterPasskey === 'coexist',
    byMail: legacy.secondFactors.some((factor) => factor !== 'totp'),
    byApp: legacy.secondFactors.includes('totp'),
    browserOnly: passkeys.createFrom === 'browserOnly',
    handOff,
  };
}

import type { PublicPolicy } from '../../../server/contract/policy.ts';

/** What the advice turns on besides the policy. */
export interface Here {
  /** This window can hand over to the system browser. */
  handOff: boolean;
  /** This PC itself can hold a passkey. */
  pcHolds: boolean;
  signedIn: boolean;
}

/** What the advice turns on: the policy in force, this PC, and whether somebody is signed in. */
export interface TroubleFacts extends Pick<Here, 'handOff' | 'signedIn'> {
  /** A second passkey may exist (D12). */
  several: boolean;
  /** Passkeys may live in PCs. */
  onPcs: boolean;
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
}

export function troubleFacts({ passkeys, legacy }: PublicPolicy, here: Here): TroubleFacts {
  const makes = (place: (typeof passkeys.createWith)[number]) => passkeys.createWith.includes(place);
  return {
    several: passkeys.maxPerAccount > 1,
    onPcs: makes('platform'),
    makesHere: makes('platform') && here.pcHolds,
    makesOnKey: makes('securityKey'),
    phoneOnly: makes('phone') && !makes('platform') && !makes('securityKey'),
    oldLogin: legacy.afterPasskey === 'coexist',
    byMail: legacy.secondFactors.some((factor) => factor !== 'totp'),
    byApp: legacy.secondFactors.includes('totp'),
    browserOnly: passkeys.createFrom === 'browserOnly',
    handOff: here.handOff,
    signedIn: here.signedIn,
  };
}

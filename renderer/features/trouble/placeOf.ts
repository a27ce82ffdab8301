import { assertNever } from '../../../server/contract/assertNever.ts';
import { paths } from '../../shared/paths.ts';
import type { Go } from './step.ts';

export interface Place {
  /** What the button says: it may be the step before the one that is meant. */
  go: Exclude<Go, 'helpDesk'>;
  path: string;
}

/**
 * Where the end of a path leads. Who is not signed in comes to the sign-in page before anything in the account; who is
 * has no use for it. Null: the phone.
 */
export function placeOf(go: Go, signedIn: boolean): Place | null {
  switch (go) {
    case 'helpDesk':
      return null;
    case 'environment':
      return { go, path: paths.environment };
    case 'otherDevices':
      return { go, path: `${paths.learn}/other-devices` };
    case 'firstSignIn':
      return signedIn ? { go: 'passkeys', path: paths.passkeys } : { go, path: paths.firstSignIn };
    case 'signIn':
      return signedIn ? { go: 'passkeys', path: paths.passkeys } : { go, path: paths.signIn };
    case 'browser':
      return { go, path: signedIn ? paths.newPasskey : paths.signIn };
    case 'passkeys':
      return signedIn ? { go, path: paths.passkeys } : { go: 'signIn', path: paths.signIn };
    case 'register':
      return signedIn ? { go, path: paths.newPasskey } : { go: 'signIn', path: paths.signIn };
    default:
      return assertNever(go);
  }
}

import { handOffTtlMs } from '../../../server/contract/handOff.ts';
import type { HandOffBegun, HandOffCode } from '../../ipc/contract.ts';
import { handOffAddress } from './handOffAddress.ts';
import { openLoopback } from './openLoopback.ts';
import type { Loopback } from './openLoopback.ts';
import { challengeOf, newHandOffSecret } from './pkce.ts';

export interface HandOffDeskDeps {
  /** Origin of the relying party now, or null while it has none. */
  readonly origin: () => string | null;
  /** False: no browser could be started. */
  readonly openBrowser: (address: string) => Promise<boolean>;
  /** What the browser shows at the end. */
  readonly page: () => string;
  /** Gives the page the code to redeem. */
  readonly onCode: (code: HandOffCode) => void;
  readonly log: (line: string) => void;
}

/** The shell's side of a hand-off to the system browser; one at a time. */
export interface HandOffDesk {
  /** Opens the port for the answer and makes the secrets; a hand-off before it is over. Null: there is no port. */
  begin(): Promise<HandOffBegun | null>;
  /** Opens the hand-off's page in the system browser. False: nothing was begun, or no browser started. */
  open(handOffId: string): Promise<boolean>;
  cancel(): void;
}

/** The verifier stays here until the code is there, so that a page that is left behind holds nothing to redeem. */
export function handOffDesk(deps: HandOffDeskDeps): HandOffDesk {
  let waiting: Loopback | null = null;
  let round = 0;
  const cancel = (): void => {
    round += 1;
    waiting?.close();
    waiting = null;
  };
  return {
    cancel,
    async begin() {
      cancel();
      const mine = round;
      const [codeVerifier, state] = [newHandOffSecret(), newHandOffSecret()];
      const opened = await openLoopback({
        state,
        limitMs: handOffTtlMs,
        page: deps.page,
        log: deps.log,
        onCode: (code) => {
          waiting = null;
          if (mine === round) deps.onCode({ code, codeVerifier });
        },
      }).catch((error: unknown) => {
        deps.log(`hand-off: no port: ${String(error)}`);
        return null;
      });
      if (opened === null || mine !== round) {
        opened?.close();
        return null;
      }
      waiting = opened;
      return { codeChallenge: challengeOf(codeVerifier), state, port: opened.port };
    },
    async open(handOffId) {
      const address = handOffAddress(deps.origin(), handOffId);
      return waiting !== null && address !== null && deps.openBrowser(address);
    },
  };
}

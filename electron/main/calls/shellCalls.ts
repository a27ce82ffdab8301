import type { CallHandlers } from '../../ipc/callRegistrar.ts';
import type {
  CallResult,
  DemoAuthenticator,
  Environment,
  ExternalLink,
  Notice,
  PcProbes,
  RelyingPartyState,
} from '../../ipc/contract.ts';
import type { HandOffDesk } from '../handOff/handOffDesk.ts';
import type { Preferences } from '../settings/preferences.ts';
import type { AccountChooser } from '../webauthn/accountChoice.ts';

export interface ShellCallsDeps {
  readonly environment: () => Environment;
  readonly probePc: () => PcProbes;
  readonly preferences: Preferences;
  /** False: this PC has no such settings page. */
  readonly openExternal: (link: ExternalLink) => Promise<boolean>;
  readonly accounts: AccountChooser;
  readonly handOff: HandOffDesk;
  /** False: it was not shown. */
  readonly notify: (notice: Notice) => boolean;
  readonly relyingPartyState: () => RelyingPartyState;
  /** Whether the PC was locked while no page listened; the one that asks does from now on. */
  readonly takePcLock: () => boolean;
  readonly demoAuthenticator: () => Promise<DemoAuthenticator>;
  /** Null: there is none in this build. */
  readonly switchDemoAuthenticator: (on: boolean) => Promise<DemoAuthenticator | null>;
}

const done: CallResult<Record<string, never>> = { ok: true, value: {} };
const refused: CallResult<never> = { ok: false, reason: 'refused' };

/** One handler per channel; sender and shapes have been checked by the registrar. */
export function shellCalls(deps: ShellCallsDeps): CallHandlers {
  return {
    'environment:get': () => ({ ok: true, value: deps.environment() }),
    'environment:probe': () => ({ ok: true, value: deps.probePc() }),
    'language:set': ({ language }) => {
      deps.preferences.setLanguage(language, 'page');
      return done;
    },
    'theme:set': ({ theme }) => {
      deps.preferences.setTheme(theme);
      return done;
    },
    'external:open': async ({ link }) => ((await deps.openExternal(link)) ? done : refused),
    'account-choice:answer': ({ requestId, credentialId }) =>
      deps.accounts.answer(requestId, credentialId) ? done : refused,
    'hand-off:begin': async () => {
      const begun = await deps.handOff.begin();
      return begun === null ? refused : { ok: true, value: begun };
    },
    'hand-off:open': async ({ handOffId }) => ((await deps.handOff.open(handOffId)) ? done : refused),
    'hand-off:end': () => {
      deps.handOff.cancel();
      return done;
    },
    'notice:show': (notice) => (deps.notify(notice) ? done : refused),
    'relying-party:get': () => ({ ok: true, value: { state: deps.relyingPartyState() } }),
    'pc-lock:take': () => ({ ok: true, value: { locked: deps.takePcLock() } }),
    'demo-authenticator:get': async () => ({ ok: true, value: await deps.demoAuthenticator() }),
    'demo-authenticator:set': async ({ on }) => {
      const state = await deps.switchDemoAuthenticator(on);
      return state === null ? refused : { ok: true, value: state };
    },
  };
}

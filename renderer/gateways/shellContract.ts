/** What the rest of the page may know of the shell's contract: words and shapes, no calls. */
export { languageSchema, themeSchema } from '../../electron/ipc/contract.ts';
export type {
  AccountChoice,
  DemoAuthenticator,
  Environment,
  ExternalLink,
  HandOffCode,
  Language,
  PcProbes,
  RelyingPartyState,
  TegataShell,
  Theme,
} from '../../electron/ipc/contract.ts';

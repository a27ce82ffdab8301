import type { EmbeddedFatalCode } from '../../../server/contract/embedded.ts';

/** State of the embedded relying party, as the shell sees it. `origin` is what the page is loaded from. */
export type RelyingPartyStatus =
  | { readonly state: 'starting' }
  | { readonly state: 'running'; readonly origin: string; readonly port: number }
  | { readonly state: 'restarting'; readonly delayMs: number }
  | { readonly state: 'failed'; readonly code: EmbeddedFatalCode; readonly message: string };

import type { Policy } from '../contract/policy.ts';
import type { AuditLog } from '../ports/audit.ts';
import type { Clock } from '../ports/clock.ts';
import type { Limiter } from '../ports/limiter.ts';
import type { Mailer } from '../ports/mailer.ts';
import type { Random } from '../ports/random.ts';
import type { SessionRecord } from '../ports/records.ts';
import type { Stores } from '../ports/stores.ts';
import type { TradingDesk } from './trading/desk.ts';

/** The relying party as WebAuthn sees it. */
export interface RelyingParty {
  /** A domain without port. */
  id: string;
  name: string;
  /** Origins a page of ours can have, exactly as a browser writes them. */
  origins: readonly string[];
  /**
   * Origins that only appear in client data: Apple's passkey sheet signs `https://<rpId>` whatever the page's
   * origin was (facts/electron-webauthn.md section 2).
   */
  signedOrigins: readonly string[];
}

/** All that the use cases need from outside. */
export interface ServiceDeps {
  relyingParty: RelyingParty;
  policy: Policy;
  stores: Stores;
  mailer: Mailer;
  audit: AuditLog;
  clock: Clock;
  random: Random;
  limiter: Limiter;
  /** The order desk; it may still be opening. */
  trading: Promise<TradingDesk>;
  /** 32 bytes that TOTP secrets are sealed with; null: there is no safe place for them, and so no TOTP. */
  secretsKey: Uint8Array | null;
  /** Told of work that no answer waits for, such as notices; it logs what fails. */
  background(work: Promise<void>): void;
}

/** Who asks, as far as the transport can tell. */
export interface Caller {
  requestId: string;
  /** Client address; an IPv4 address is never in its IPv6-mapped form. */
  address: string;
  origin: string;
  /** Whether the terminal asks, or a browser. Not proof of anything: a client says so itself. */
  clientKind: 'shell' | 'browser';
  /** The long-lived device cookie, or null; recognises a device, proves nothing. */
  device: string | null;
  /** Short words about the client for the list of sessions. */
  client: string;
  language: 'ja' | 'en';
  /** The secret in the browser cookie, or null before the first ceremony. */
  browser: { id: string; secret: string } | null;
  session: SessionRecord | null;
}

/** A caller with a live session. */
export type SignedInCaller = Caller & { session: SessionRecord };
/** A caller whose browser holds the browser cookie. */
export type KnownBrowser = Caller & { browser: { id: string; secret: string } };

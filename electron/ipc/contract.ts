import { z } from 'zod';

/**
 * Everything the page may ask of the shell, and everything the shell tells the page. One table: the preload
 * script, the registrar and the tests read it; a channel that is not here does not exist. A leaf: it imports
 * nothing but zod, and runs in a page as well as in the main process.
 */
export const languageSchema = z.enum(['ja', 'en']);
export type Language = z.infer<typeof languageSchema>;

export const themeSchema = z.enum(['system', 'light', 'dark']);
export type Theme = z.infer<typeof themeSchema>;

/** Addresses outside the product that the shell may open, by name. The addresses stand in electron/main. */
export const externalLinkSchema = z.enum([
  'windowsHelloSettings',
  'windowsBluetoothSettings',
  'macTouchIdSettings',
  'macBluetoothSettings',
  'windowsUpdate',
  'windowsTimeSettings',
  'macTimeSettings',
]);
export type ExternalLink = z.infer<typeof externalLinkSchema>;

/** What the shell knows about the PC it runs on. */
export const environmentSchema = z.strictObject({
  appVersion: z.string(),
  platform: z.enum(['win32', 'darwin', 'linux']),
  /** Kernel or build number, such as `10.0.26100`. */
  osRelease: z.string(),
  electronVersion: z.string(),
  chromiumVersion: z.string(),
  packaged: z.boolean(),
  /** The shell's language: the one chosen earlier, else the OS's as far as we speak it. */
  language: languageSchema,
  theme: themeSchema,
  /** macOS only: which authenticators `app.configureWebAuthn` was given. */
  macAuthenticators: z.array(z.enum(['touchID', 'platformPasskeys'])),
});
export type Environment = z.infer<typeof environmentSchema>;

/** What only a slower look at the PC tells; asked for by the page that checks the environment. */
export const pcProbesSchema = z.strictObject({
  architecture: z.string(),
  /** Windows only: the build number, such as 26100. */
  windowsBuild: z.number().int().nullable(),
  /**
   * `development`: started from its sources. `signed`, `unsigned`: known from the build (macOS). `unknown`: a package
   * whose signature the shell cannot see from inside.
   */
  build: z.enum(['development', 'signed', 'unsigned', 'unknown']),
  /** macOS only: whether the build carries the entitlements that passkeys need. */
  macEntitlements: z.enum(['passkeys', 'none']).nullable(),
  /** Whether this desktop is seen from afar (RDP and the like); null: there is no sign either way. */
  remoteSession: z.boolean().nullable(),
});
export type PcProbes = z.infer<typeof pcProbesSchema>;

/** Why nobody can be assumed to sit at the PC any more. */
export const pcLockedSchema = z.strictObject({ why: z.enum(['screenLock', 'suspend', 'userSwitch']) });
export type PcLocked = z.infer<typeof pcLockedSchema>;

export const relyingPartyStateSchema = z.enum(['starting', 'running', 'restarting', 'failed']);
export type RelyingPartyState = z.infer<typeof relyingPartyStateSchema>;

/** Several passkeys match: the customer chooses which account to sign in to. */
export const accountChoiceSchema = z.strictObject({
  requestId: z.string(),
  accounts: z.array(z.strictObject({ credentialId: z.string(), name: z.string(), displayName: z.string() })),
});
export type AccountChoice = z.infer<typeof accountChoiceSchema>;

/**
 * The software authenticator of the embedded demo. `absent`: this build or this relying party has none.
 * `mode` is the kind of authenticator that is simulated.
 */
export const demoAuthenticatorSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('absent') }),
  z.strictObject({ state: z.literal('off') }),
  z.strictObject({ state: z.literal('on'), passkeys: z.number().int() }),
]);
export type DemoAuthenticator = z.infer<typeof demoAuthenticatorSchema>;

const handOffSecret = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** What the page needs to start a hand-off to the system browser; the PKCE verifier stays in the shell. */
export const handOffBegunSchema = z.strictObject({
  codeChallenge: handOffSecret,
  state: handOffSecret,
  /** Of 127.0.0.1, where the shell waits for the answer. */
  port: z.number().int().min(1024).max(65_535),
});
export type HandOffBegun = z.infer<typeof handOffBegunSchema>;

/** What came back from the browser, with what makes it worth something. */
export const handOffCodeSchema = z.strictObject({ code: handOffSecret, codeVerifier: handOffSecret });
export type HandOffCode = z.infer<typeof handOffCodeSchema>;

export const noticeTitleMax = 80;
export const noticeBodyMax = 200;

/** One line of plain words: no control characters, and none that turn the direction of writing round. */
const plainLine = z.string().regex(/^[^\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]*$/u);

/** What the OS shows on its desktop, such as a price alert. */
export const noticeSchema = z.strictObject({
  title: plainLine.min(1).max(noticeTitleMax),
  body: plainLine.max(noticeBodyMax),
});
export type Notice = z.infer<typeof noticeSchema>;

const nothing = z.strictObject({});

/** Page -> shell, answered. Across IPC nothing is thrown: a refused call answers `{ok: false}`. */
export const calls = {
  'environment:get': { request: nothing, reply: environmentSchema },
  'environment:probe': { request: nothing, reply: pcProbesSchema },
  'language:set': { request: z.strictObject({ language: languageSchema }), reply: nothing },
  'theme:set': { request: z.strictObject({ theme: themeSchema }), reply: nothing },
  'external:open': { request: z.strictObject({ link: externalLinkSchema }), reply: nothing },
  'account-choice:answer': {
    request: z.strictObject({ requestId: z.string(), credentialId: z.string().nullable() }),
    reply: nothing,
  },
  'hand-off:begin': { request: nothing, reply: handOffBegunSchema },
  'hand-off:open': {
    request: z.strictObject({ handOffId: z.string().regex(/^[A-Za-z0-9_-]{22}$/) }),
    reply: nothing,
  },
  'hand-off:end': { request: nothing, reply: nothing },
  'notice:show': { request: noticeSchema, reply: nothing },
  'relying-party:get': { request: nothing, reply: z.strictObject({ state: relyingPartyStateSchema }) },
  /** Whether a lock of the PC found no page to tell; from here on the page is told of the next ones. */
  'pc-lock:take': { request: nothing, reply: z.strictObject({ locked: z.boolean() }) },
  'demo-authenticator:get': { request: nothing, reply: demoAuthenticatorSchema },
  'demo-authenticator:set': { request: z.strictObject({ on: z.boolean() }), reply: demoAuthenticatorSchema },
} as const;

/** Shell -> page. */
export const events = {
  'account-choice:asked': accountChoiceSchema,
  'hand-off:answered': handOffCodeSchema,
  'relying-party:changed': z.strictObject({ state: relyingPartyStateSchema }),
  'pc:locked': pcLockedSchema,
  'language:changed': z.strictObject({ language: languageSchema }),
} as const;

export type Channel = keyof typeof calls;
export type EventName = keyof typeof events;
export type CallRequest<C extends Channel> = z.infer<(typeof calls)[C]['request']>;
export type CallReply<C extends Channel> = z.infer<(typeof calls)[C]['reply']>;
export type EventPayload<E extends EventName> = z.infer<(typeof events)[E]>;

export type CallResult<T> = { ok: true; value: T } | { ok: false; reason: 'refused' | 'failed' };

/** `window.tegata`: there only inside the shell. One method per use case; a subscription returns its end. */
export interface TegataShell {
  getEnvironment(): Promise<CallResult<Environment>>;
  probePc(): Promise<CallResult<PcProbes>>;
  setLanguage(language: Language): Promise<CallResult<object>>;
  setTheme(theme: Theme): Promise<CallResult<object>>;
  openExternal(link: ExternalLink): Promise<CallResult<object>>;
  answerAccountChoice(requestId: string, credentialId: string | null): Promise<CallResult<object>>;
  beginHandOff(): Promise<CallResult<HandOffBegun>>;
  openHandOff(handOffId: string): Promise<CallResult<object>>;
  endHandOff(): Promise<CallResult<object>>;
  /** Refused where the OS shows none, or after too many at a time. */
  notify(notice: Notice): Promise<CallResult<object>>;
  getRelyingPartyState(): Promise<CallResult<{ state: RelyingPartyState }>>;
  /** Whether the PC was locked while no page could be told. Answers true once for each time. */
  takePcLock(): Promise<CallResult<{ locked: boolean }>>;
  getDemoAuthenticator(): Promise<CallResult<DemoAuthenticator>>;
  setDemoAuthenticator(on: boolean): Promise<CallResult<DemoAuthenticator>>;
  onAccountChoice(listener: (choice: AccountChoice) => void): () => void;
  onHandOffAnswered(listener: (code: HandOffCode) => void): () => void;
  onRelyingPartyState(listener: (state: RelyingPartyState) => void): () => void;
  /** The OS locked its screen, went to sleep or changed its user: the terminal locks as well. */
  onPcLocked(listener: (why: PcLocked['why']) => void): () => void;
  onLanguage(listener: (language: Language) => void): () => void;
}

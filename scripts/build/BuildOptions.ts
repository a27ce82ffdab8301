export interface BuildOptions {
  /** A release has no demo authenticator (a credential-forging backdoor anywhere else) and is minified. */
  release: boolean;
  /** Where the parts go, relative to the project: `dist`, or the folder of a release. */
  outDirectory: string;
  /** Apple team id; empty when unsigned, and then `app.configureWebAuthn` is not called. */
  macTeamId: string;
}

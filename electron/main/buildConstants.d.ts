/** False in a release build: the bundler then drops the demo authenticator with everything it imports. */
declare const __DEMO_AUTHENTICATOR__: boolean;

/** Team id of the macOS signing certificate; empty in an unsigned build. Electron cannot tell it at run time. */
declare const __MAC_TEAM_ID__: string;

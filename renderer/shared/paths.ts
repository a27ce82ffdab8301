/** Every address of the page. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  firstSignIn: '/sign-in/first',
  /** Followed by a problem; open to everybody. */
  help: '/help',
  /** Open to everybody. */
  environment: '/environment',
  welcome: '/welcome',
  passkeys: '/account/customer/registered/passkeys',
  newPasskey: '/account/customer/registered/passkeys/new',
  contact: '/account/customer/registered/contact',
  payout: '/account/customer/registered/payout',
  security: '/account/security',
  authenticator: '/account/security/authenticator',
  /** Followed by the kind of password. */
  passwords: '/account/security/passwords',
  notices: '/account/notices',
  history: '/account/history',
  /** In the system browser, opened by the terminal; server/routes/guards/headers.ts knows it too. */
  handOff: '/hand-off',
  /** Followed by a topic; open to everybody. */
  learn: '/learn',
} as const;

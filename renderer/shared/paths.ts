/** Every address of the page. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  firstSignIn: '/sign-in/first',
  help: '/sign-in/help',
  welcome: '/welcome',
  passkeys: '/account/customer/registered/passkeys',
  newPasskey: '/account/customer/registered/passkeys/new',
  security: '/account/security',
} as const;

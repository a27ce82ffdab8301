import type { OldLogin } from '../../shared/oldLogin.ts';
import type { FactorStep } from '../../shared/factors/FactorWay.tsx';

export const signIn = {
  title: 'Sign in with a passkey',
  lede: 'No customer code, no password. Verify with the fingerprint, face or PIN of this PC.',
  ledeOther: 'No customer code, no password. Verify with a passkey you already have.',
  firstEntry: 'First time here, or no passkey yet',
  helpEntry: 'Trouble signing in',
  fakeSite:
    'If your passkey does not respond, suspect a fake site. Do not enter your password; check the publisher of the app.',
  done: 'You are signed in.',
  firstTitle: 'Sign in with your customer code',
  firstLede: {
    coexist:
      'Sign in with customer code, password and {{factors}}. Once you have registered a passkey, it alone signs you in.',
    coexistUntil:
      'Sign in with customer code, password and {{factors}}. Once you have registered a passkey, it alone signs you in.',
    passkeyToo:
      'Sign in with customer code, password and {{factors}}. Once you have registered a passkey, the passkey is asked for instead.',
    blocked:
      'The way in until you have a passkey: customer code, password and {{factors}}. It no longer works afterwards.',
  } satisfies Record<OldLogin, string>,
  firstEnforced: 'These need a sign-in with a passkey: {{actions}}.',
  customerCode: 'Customer code',
  password: 'Password',
  showPassword: 'Show password',
  customerCodeMissing: 'Enter your customer code.',
  passwordMissing: 'Enter your password.',
  addressUnverified: 'Not verified, so it cannot be chosen',
  noAddress: 'There is no email address to send a code to. Please call the help desk.',
  choiceTitle: 'How to verify',
  stepTitle: {
    address: 'Where to send it',
    mailCode: 'Enter the code',
    totp: 'Enter the code from your app',
    emoji: 'Pick the emoji',
  } satisfies Record<FactorStep, string>,
  tooTitle: 'Your passkey as well',
  tooLede:
    'This account has a passkey, so customer code and password are not enough: your passkey is needed too.',
  tooGoOn: 'Continue with the passkey',
  tooLostTitle: 'If you cannot use it',
  tooLost:
    'The help desk confirms by phone that it is you. For {{minutes}} minutes after that, customer code and password alone sign you in, to register or delete a passkey.',
  hasPasskey: 'If you have a passkey, sign in with it.',
  toPasskey: 'Sign in with a passkey',
  inviteTitle: 'Register a passkey',
  inviteLede:
    'From then on you sign in without customer code and password, and are well protected from phishing.',
  inviteNow: 'Register a passkey',
  inviteLater: 'Later',
  pickTitle: 'Choose the account to sign in to',
  pickLede: 'Several accounts were found where this passkey is kept.',
  stripReady: 'ready',
  stripNotReady: 'not available',
  stripPhone: 'Phone',
  stripBluetooth: 'turn on Bluetooth on both devices',
  stripKey: 'Security key',
  stripUsb: 'USB, NFC',
  checkEnvironment: 'Check this PC',
  demoAccounts: 'Demo accounts',
  demoAccountsNote: 'Choose one to fill the fields. None of them is real.',
} as const;

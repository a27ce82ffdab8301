import type { PublicPolicy } from '../../../server/contract/policy.ts';
import type { FactorStep } from '../../shared/factors/FactorWay.tsx';

export const signIn = {
  title: 'Sign in with a passkey',
  lede: 'No customer code, no password. Verify with the fingerprint, face or PIN of this PC.',
  ledeOther: 'No customer code, no password. Verify with a passkey you already have.',
  firstEntry: 'First time here, or no passkey yet',
  helpEntry: 'Trouble signing in',
  fakeSite:
    'If your passkey does not react, suspect a fake site. Do not enter your password; check the publisher of the app.',
  done: 'You are signed in.',
  firstTitle: 'Sign in with your customer code',
  firstLede: {
    coexist:
      'Sign in with customer code, password and {{factors}}. Once you have registered a passkey, it alone signs you in.',
    passkeyToo:
      'Sign in with customer code, password and {{factors}}. Once you have registered a passkey, the passkey is asked for instead.',
    blocked:
      'The way in until you have a passkey: customer code, password and {{factors}}. Afterwards it is closed.',
  } satisfies Record<PublicPolicy['legacy']['afterPasskey'], string>,
  firstEnforced: 'These need a sign-in with a passkey: {{actions}}.',
  customerCode: 'Customer code',
  password: 'Password',
  showPassword: 'Show password',
  customerCodeMissing: 'Enter your customer code.',
  passwordMissing: 'Enter your password.',
  addressUnverified: 'Not verified, so it cannot be chosen',
  noAddress: 'There is no mail address to send a code to. Please call the help desk.',
  choiceTitle: 'How to verify',
  stepTitle: {
    address: 'Where to send it',
    mailCode: 'Enter the code',
    totp: 'Enter the digits of your app',
    emoji: 'Pick the emoji',
  } satisfies Record<FactorStep, string>,
  tooTitle: 'Your passkey as well',
  tooLede:
    'This account has a passkey, so customer code and password are not enough: your passkey is needed too.',
  tooGoOn: 'Go on with the passkey',
  tooLostTitle: 'If you cannot use it',
  tooLost:
    'The help desk checks on the phone that it is you. For {{minutes}} minutes after that, customer code and password alone sign you in, to register or delete a passkey.',
  hasPasskey: 'If you have a passkey, sign in with it.',
  toPasskey: 'Sign in with a passkey',
  inviteTitle: 'Register a passkey',
  inviteLede: 'From then on you sign in without customer code and password, and phishing has a hard time.',
  inviteNow: 'Register a passkey',
  inviteLater: 'Later',
  helpTitle: 'Trouble signing in',
  helpFakeTitle: 'Your passkey does not react',
  helpFake:
    'Suspect a fake site: a passkey reacts on the genuine page only. Do not fall back to your password. Check the address and the publisher of the app.',
  helpAddress: 'The address you are at',
  helpLostTitle: 'You lost or replaced a device',
  helpLost: {
    several:
      'Synced passkeys work on the new device as they are. Device-bound passkeys do not move: sign in with another of your passkeys and register again.',
    one: 'A passkey that is synced works on a new phone with the same OS as it is. Otherwise delete it first, then make one on the new phone. Nobody can use the passkey of a lost phone without your finger, face or PIN.',
  },
  helpNoneTitle: 'None of your passkeys works',
  helpNone:
    'The help desk checks on the phone that it is you. For {{minutes}} minutes after that, customer code and password alone sign you in, to register or delete a passkey.',
  helpLockedTitle: 'Sign-in was locked',
  helpLocked:
    'After several wrong passwords, signing in with customer code and password is locked. The help desk opens it again after checking that it is you. Your passkey works meanwhile.',
  helpAppTitle: 'You cannot use your authenticator app any more',
  helpApp: 'The help desk checks on the phone that it is you, and switches to mailed codes.',
  helpMailTitle: 'The mail does not arrive',
  helpMail:
    'Look into the spam folder. If your mail address has changed, the help desk can change it. Our mails never hold a link; one that does is fake.',
  helpDesk: 'Help desk',
  pickTitle: 'Choose the account to sign in to',
  pickLede: 'Several accounts were found where this passkey is kept.',
  stripReady: 'ready',
  stripNotReady: 'not available',
  stripPhone: 'Phone',
  stripBluetooth: 'switch Bluetooth on on both devices',
  stripKey: 'Security key',
  stripUsb: 'USB, NFC',
  checkEnvironment: 'Check this PC',
  environmentTitle: 'What this PC can do',
  environmentNote: 'Only what can be known is shown. No software can tell whether Bluetooth is switched on.',
  environmentOs: 'OS',
  environmentApp: 'App',
  environmentEngine: 'Engine',
  environmentBrowser: 'Shown in a browser',
  demoAccounts: 'Demo accounts',
  demoAccountsNote: 'Choose one to fill the fields. None of them is real.',
} as const;

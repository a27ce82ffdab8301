/** A published rule, in a few words of our own, and the files that keep it. */
export interface Rule {
  id: string;
  says: string;
  kept: readonly string[];
  /** What software cannot do about it, and what is left to the operator. */
  limits?: string;
}

const signIn = 'server/services/signInWithPasskey.ts';
const legacyIn = 'server/services/signInWithPassword.ts';
const register = 'server/services/registerPasskey.ts';
const decide = 'server/policies/decide.ts';
const presets = 'server/policies/presets';
const assertion = 'server/services/webauthn/verifyAssertion.ts';
const trouble = 'renderer/features/trouble';
const environment = 'renderer/features/environment';
const education = 'renderer/features/learn';
const passkeyPages = 'renderer/features/passkeys';
const mails = 'server/services/mailTexts';
const operator = 'server/operator';

/** Every rule of the sheet that the presets were made from. */
export const rules: readonly Rule[] = [
  { id: 'G1', says: 'One entry: sign in with a passkey.', kept: ['renderer/features/sign-in', signIn] },
  {
    id: 'G2',
    says: 'A fresh challenge every time; an answer is good once.',
    kept: ['server/services/challenges.ts'],
  },
  { id: 'G3', says: 'User verification is always required.', kept: [assertion, register] },
  { id: 'G4', says: 'The device signs; the server checks with the stored public key.', kept: [assertion] },
  { id: 'G5', says: 'The server stores public keys only.', kept: ['server/ports/records.ts'] },
  {
    id: 'G6',
    says: 'Works on the genuine site or app only.',
    kept: [assertion, 'server/routes/guards/originGuard.ts'],
  },
  {
    id: 'G7',
    says: 'Synced passkeys work on the owner’s other devices.',
    kept: ['server/services/passkeys.ts', passkeyPages],
  },
  {
    id: 'G8',
    says: 'A device without the passkey signs in with the phone nearby.',
    kept: ['renderer/shared/environment/offeredPlaces.ts'],
  },
  {
    id: 'G9',
    says: 'Customers learn in the product what a passkey is and why it is safer.',
    kept: [education],
  },
  { id: 'G10', says: 'Three steps told up front: set up, sign in, trade.', kept: [education, passkeyPages] },
  { id: 'D1', says: 'A verified mail address comes before registration.', kept: [decide] },
  {
    id: 'D2',
    says: 'The second factor in use comes before registration.',
    kept: [decide, 'server/services/authorise.ts'],
  },
  {
    id: 'D3',
    says: 'The device has face, fingerprint or PIN; said before the OS dialog.',
    kept: [passkeyPages, environment],
    limits:
      'a page cannot ask the OS whether it is set up, only whether it can be used; the customer is told how to look.',
  },
  { id: 'D4', says: 'The menu path to passkeys.', kept: ['renderer/features/passkeys', 'renderer/app'] },
  { id: 'D5', says: 'Passkey sign-in asks for no customer code and no password.', kept: [signIn] },
  {
    id: 'D6',
    says: 'After registration the old login still works for the time being.',
    kept: [legacyIn, presets],
  },
  {
    id: 'D7',
    says: 'From a date on trading and withdrawals need a passkey; announced before.',
    kept: [decide, 'server/policies/enforcement.ts'],
  },
  { id: 'D8', says: 'No extra app; a PC alone is enough.', kept: [presets] },
  { id: 'D9', says: 'At most five passkeys.', kept: [decide, presets] },
  {
    id: 'D10',
    says: 'Several accounts on one PC; the person chooses.',
    kept: [
      signIn,
      'renderer/features/sign-in/AccountPicker.tsx',
      'renderer/shared/accounts',
      'server/services/sessionLock.ts',
    ],
  },
  { id: 'D11', says: 'Told per passkey whether it moves to a new device.', kept: [passkeyPages] },
  { id: 'D12', says: 'Lost device: advice to register on several.', kept: [passkeyPages, education] },
  { id: 'D13', says: 'One passkey at a time is deleted.', kept: ['server/services/passkeys.ts'] },
  { id: 'D14', says: 'The help desk switches the second factor to mail.', kept: [operator] },
  { id: 'D15', says: 'The help desk changes a dead mail address.', kept: [operator] },
  {
    id: 'D16',
    says: 'Help-desk number and hours where somebody gets stuck.',
    kept: [trouble, 'renderer/shared/helpDesk', mails],
  },
  { id: 'M1', says: 'Passkey compared with password and second factor, in the product.', kept: [education] },
  {
    id: 'M2',
    says: 'A passkey that does not react: suspect a fake site, never use the password.',
    kept: ['renderer/features/sign-in', trouble],
  },
  {
    id: 'M3',
    says: 'A second factor at every login without passkey and at withdrawals.',
    kept: [legacyIn, decide],
  },
  {
    id: 'M4',
    says: 'An unusual login needs the code even where policy would not ask.',
    kept: ['server/policies/risk.ts'],
  },
  { id: 'M5', says: 'A mail after each login.', kept: ['server/services/notify.ts', mails] },
  {
    id: 'M6',
    says: 'Notices of every change of money and contact data, old and new address.',
    kept: ['server/services/notify.ts', mails],
  },
  { id: 'M7', says: 'Personal data is masked on screen.', kept: ['server/services/masking.ts'] },
  {
    id: 'M8',
    says: 'Contact data: withdrawal password, and the current value typed in full.',
    kept: ['server/services/contactAddress.ts', 'server/services/contactPhone.ts', presets],
  },
  {
    id: 'M9',
    says: 'Logout after 180 minutes; only access in the last five extends.',
    kept: ['server/policies/sessionWindow.ts'],
  },
  { id: 'M10', says: 'Several wrong passwords lock the login.', kept: [legacyIn] },
  {
    id: 'M11',
    says: 'Passwords of 10 to 16 characters, three of four kinds.',
    kept: ['server/contract/passwordRule.ts'],
  },
  { id: 'M12', says: 'A separate withdrawal password, also with the code.', kept: [decide, presets] },
  {
    id: 'M13',
    says: 'The payout account cannot be changed online, or only with the strongest step-up.',
    kept: [decide, presets],
  },
  { id: 'M14', says: 'The help desk knows a caller by phone number and PIN.', kept: [operator] },
  {
    id: 'M15',
    says: 'A customer without a verified address is asked for it.',
    kept: [legacyIn, 'renderer/features/account'],
  },
  { id: 'M16', says: 'One page for security settings.', kept: ['renderer/features/security'] },
  { id: 'M17', says: 'Security keys count as passkeys.', kept: ['server/services/places.ts', presets] },
  {
    id: 'M18',
    says: 'Mail comes from fixed domains.',
    kept: ['server/app/openMail.ts'],
    limits: 'SPF, DKIM, DMARC and BIMI records are the operator’s; docs/operations.md has the list.',
  },
  {
    id: 'I1',
    says: 'Register after code, password and second factor; more devices by “add”.',
    kept: [register, passkeyPages],
  },
  {
    id: 'I2',
    says: 'A second factor again at registration; masked address, six digits, ten minutes.',
    kept: ['server/services/mailedCode.ts', 'server/services/stepUp.ts'],
  },
  { id: 'I3', says: 'A confirmation page before the OS dialog.', kept: [passkeyPages] },
  { id: 'I4', says: 'A result page with the list, and a mail.', kept: [passkeyPages, mails] },
  { id: 'I5', says: 'At most three passkeys.', kept: [decide, presets] },
  { id: 'I6', says: 'Button, OS dialog, home page.', kept: [signIn, 'renderer/features/sign-in'] },
  { id: 'I7', says: 'The trading password is still needed for orders.', kept: [decide, presets] },
  {
    id: 'I8',
    says: 'Listed menus need a session signed in with a passkey; having one is not enough.',
    kept: [decide],
  },
  {
    id: 'I9',
    says: 'Registration can be limited to the browser.',
    kept: [decide],
    limits: 'a client names itself; the rule guides honest clients and is no barrier to a forged one.',
  },
  { id: 'I10', says: 'Recommended environments are listed.', kept: [education, environment] },
  {
    id: 'R1',
    says: 'Mails about passkeys never hold a link; the product says so.',
    kept: ['server/mail/refuseLinks.ts', mails, 'renderer/features/notices'],
  },
  { id: 'R2', says: 'Created only with a smartphone.', kept: [register, presets] },
  { id: 'R3', says: 'Emoji as second factor of the old login.', kept: ['server/services/emojiByMail.ts'] },
  { id: 'R4', says: 'Exactly one passkey.', kept: [decide, presets] },
  { id: 'R5', says: 'Once it exists, the password entry asks for the passkey as well.', kept: [legacyIn] },
  { id: 'R6', says: 'Deleting it brings ID and password back.', kept: [legacyIn] },
  {
    id: 'R7',
    says: 'After an identity check ID and password work for 30 minutes.',
    kept: [operator, legacyIn],
  },
  { id: 'R8', says: 'New phone: delete, then create on the new one.', kept: [education, passkeyPages] },
  { id: 'R9', says: 'Lost phone: strangers cannot use it; recover.', kept: [education] },
  {
    id: 'R10',
    says: 'PC without Bluetooth: the ways that are left.',
    kept: [education, trouble, environment],
  },
  { id: 'R11', says: 'Several password managers: choose where to keep it.', kept: [education, trouble] },
  { id: 'R12', says: 'Where passkeys can be made differs from where they can be used.', kept: [education] },
  {
    id: 'L1',
    says: 'Phishing-resistant sign-in for login, withdrawal and payout account: must.',
    kept: [`${presets}/recommended.ts`, decide],
  },
  { id: 'L2', says: 'The same for trading: desirable.', kept: [`${presets}/recommended.ts`] },
  {
    id: 'L3',
    says: 'Lock after repeated failures; a new identity check to unlock.',
    kept: [legacyIn, operator],
  },
  { id: 'L4', says: 'Prompt notices.', kept: ['server/services/notify.ts'] },
  { id: 'L5', says: 'No link to a login in mails.', kept: ['server/mail/refuseLinks.ts'] },
  { id: 'L6', says: 'Behaviour unlike the customer’s usual is noticed.', kept: ['server/policies/risk.ts'] },
  {
    id: 'L7',
    says: 'A stolen session must not be able to move money.',
    kept: [decide, 'server/services/stepUp.ts'],
  },
  { id: 'L8', says: 'Mail codes alone are not sufficient.', kept: [`${presets}/recommended.ts`] },
  {
    id: 'L9',
    says: 'No reuse among passwords; no birthdays, repeats, sequences.',
    kept: ['server/contract/passwordRule.ts'],
  },
];

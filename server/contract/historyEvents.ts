/**
 * Every event of the audit log that can be about a customer, and whether it stands in the customer's own history.
 * What is left out is a mere step of something that is shown. The client has words for each shown one.
 */
const shownInHistory = {
  'signIn.passkey': true,
  /** Customer code and password were right, or wrong: the first half of a sign-in. */
  'signIn.password': true,
  'signIn.code': true,
  'signIn.codeSend': false,
  'signIn.totp': true,
  'signIn.emoji': true,
  'signIn.emojiSend': false,
  'signIn.recovery': true,
  'stepUp.passkey': true,
  /** A code that was refused; one that was accepted is `stepUp.mailCode`. */
  'stepUp.code': true,
  'stepUp.mailCode': true,
  'stepUp.codeSend': false,
  'stepUp.totp': true,
  'stepUp.emoji': true,
  'stepUp.emojiSend': false,
  'session.signOut': true,
  'session.revoke': true,
  'session.renew': false,
  'session.lock': false,
  'session.unlock': false,
  'session.elevate': false,
  /** Steps on the way; what a hand-off brings is told as a sign-in, a verification or a new passkey. */
  'handOff.start': false,
  'handOff.open': false,
  'handOff.choose': false,
  'handOff.answer': false,
  'handOff.redeem': false,
  'handOff.end': false,
  'passkey.register': true,
  'passkey.rename': true,
  'passkey.delete': true,
  'secondFactor.totpEnrol': false,
  'secondFactor.totpConfirm': true,
  'secondFactor.totpRemove': true,
  'secondFactor.prefer': true,
  'contact.address': true,
  'contact.addressVerified': true,
  'contact.addressCode': false,
  'contact.phone': true,
  'password.change': true,
  'payout.change': true,
  'order.place': true,
  'order.amend': true,
  'order.cancel': true,
  'order.cancelAll': true,
  'money.withdraw': true,
  'money.deposit': false,
  'helpDesk.find': false,
  'helpDesk.verify': true,
  'helpDesk.openRecovery': true,
  'helpDesk.switchToMail': true,
  'helpDesk.changeAddress': true,
  'helpDesk.unlock': true,
  'helpDesk.revokePasskey': true,
  'helpDesk.revokeSessions': true,
} as const satisfies Record<string, boolean>;

export type KnownEvent = keyof typeof shownInHistory;
export const knownEvents = Object.keys(shownInHistory) as KnownEvent[];

/** Whether a customer sees events of this name; unknown ones are not shown. */
export function isShownInHistory(event: string): boolean {
  return Object.hasOwn(shownInHistory, event) && shownInHistory[event as KnownEvent];
}

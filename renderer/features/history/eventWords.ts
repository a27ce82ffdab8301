import type { ParseKeys } from 'i18next';
import type { KnownEvent } from '../../../server/contract/historyEvents.ts';

type EventKey = Extract<ParseKeys, `history.event.${string}`>;

/** A name for every event that can be about a customer; a missing one does not compile. */
const words: Record<KnownEvent, EventKey> = {
  'signIn.passkey': 'history.event.signInPasskey',
  'signIn.password': 'history.event.signInPassword',
  'signIn.code': 'history.event.signInCode',
  'signIn.codeSend': 'history.event.signInCodeSend',
  'signIn.totp': 'history.event.signInTotp',
  'signIn.emoji': 'history.event.signInEmoji',
  'signIn.emojiSend': 'history.event.signInEmojiSend',
  'signIn.recovery': 'history.event.signInRecovery',
  'stepUp.passkey': 'history.event.stepUpPasskey',
  'stepUp.code': 'history.event.stepUpCode',
  'stepUp.mailCode': 'history.event.stepUpCode',
  'stepUp.codeSend': 'history.event.stepUpCodeSend',
  'stepUp.totp': 'history.event.stepUpTotp',
  'stepUp.emoji': 'history.event.stepUpEmoji',
  'stepUp.emojiSend': 'history.event.stepUpEmojiSend',
  'session.signOut': 'history.event.signOut',
  'session.revoke': 'history.event.revoke',
  'session.renew': 'history.event.renew',
  'session.elevate': 'history.event.elevate',
  'session.lock': 'history.event.lock',
  'session.unlock': 'history.event.unlock',
  'handOff.start': 'history.event.handOffStart',
  'handOff.open': 'history.event.handOffOpen',
  'handOff.choose': 'history.event.handOffChoose',
  'handOff.answer': 'history.event.handOffAnswer',
  'handOff.redeem': 'history.event.handOffRedeem',
  'handOff.end': 'history.event.handOffEnd',
  'passkey.register': 'history.event.passkeyRegister',
  'passkey.rename': 'history.event.passkeyRename',
  'passkey.delete': 'history.event.passkeyDelete',
  'secondFactor.totpEnrol': 'history.event.totpEnrol',
  'secondFactor.totpConfirm': 'history.event.totpConfirm',
  'secondFactor.totpRemove': 'history.event.totpRemove',
  'secondFactor.prefer': 'history.event.prefer',
  'contact.address': 'history.event.address',
  'contact.addressVerified': 'history.event.addressVerified',
  'contact.addressCode': 'history.event.addressCode',
  'contact.phone': 'history.event.phone',
  'password.change': 'history.event.password',
  'payout.change': 'history.event.payout',
  'helpDesk.find': 'history.event.deskFind',
  'helpDesk.verify': 'history.event.deskVerify',
  'helpDesk.openRecovery': 'history.event.deskRecovery',
  'helpDesk.switchToMail': 'history.event.deskMail',
  'helpDesk.changeAddress': 'history.event.deskAddress',
  'helpDesk.unlock': 'history.event.deskUnlock',
  'helpDesk.revokePasskey': 'history.event.deskPasskey',
  'order.place': 'history.event.orderPlace',
  'order.amend': 'history.event.orderAmend',
  'order.cancel': 'history.event.orderCancel',
  'order.cancelAll': 'history.event.orderCancelAll',
  'money.withdraw': 'history.event.withdraw',
  'money.deposit': 'history.event.deposit',
  'helpDesk.revokeSessions': 'history.event.deskSessions',
};

/** The name of an event; a relying party that is newer than this page may know more of them. */
export function eventWords(event: string): EventKey {
  return Object.hasOwn(words, event) ? words[event as KnownEvent] : 'history.event.other';
}

import type { Mail } from '../ports/mailer.ts';
import type { AccountRecord } from '../ports/records.ts';
import type { ServiceDeps } from './deps.ts';
import { keepNotice } from './notices.ts';
import { isSent, type NoticeKind } from './noticeKinds.ts';

/**
 * Mails a notice, unless the policy leaves its kind out, and keeps that it went. Nobody waits for it: a mail
 * server that is slow or down must not keep a customer from signing in.
 *
 * @param to the addresses; without it every verified one of the account
 */
export function notify(
  deps: ServiceDeps,
  account: Pick<AccountRecord, 'id' | 'addresses'>,
  kind: NoticeKind,
  mail: Omit<Mail, 'to'>,
  to: readonly string[] = verifiedAddresses(account),
): void {
  if (!isSent(kind, deps.policy.notices)) return;
  for (const address of new Set(to)) deps.background(send(deps, account.id, kind, { ...mail, to: address }));
}

/** The addresses that notices go to. */
export function verifiedAddresses({ addresses }: Pick<AccountRecord, 'addresses'>): string[] {
  return addresses.filter(({ verified }) => verified).map(({ address }) => address);
}

async function send(deps: ServiceDeps, accountId: string, kind: NoticeKind, mail: Mail): Promise<void> {
  await deps.mailer.send(mail);
  await keepNotice(deps, { accountId, kind, subject: mail.subject, to: mail.to });
}

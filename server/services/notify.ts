import type { Mail } from '../ports/mailer.ts';
import type { AccountRecord } from '../ports/records.ts';
import type { ServiceDeps } from './deps.ts';

/**
 * Mails a notice to every verified address of the account. Nobody waits for it: a mail server that is slow or
 * down must not keep a customer from signing in.
 */
export function notify(
  deps: ServiceDeps,
  account: AccountRecord,
  mail: Pick<Mail, 'subject' | 'text'>,
): void {
  for (const { address, verified } of account.addresses) {
    if (verified) deps.background(deps.mailer.send({ to: address, ...mail }));
  }
}

import { join } from 'node:path';
import type { Policy } from '../contract/policy.ts';
import type { DemoMail } from '../contract/views.ts';
import { fileOutbox } from '../mail/fileOutbox.ts';
import { parseSender } from '../mail/mailAddress.ts';
import { smtpMailer } from '../mail/smtpMailer.ts';
import type { Clock } from '../ports/clock.ts';
import type { Mailer } from '../ports/mailer.ts';

export interface MailConfig {
  from: string;
  smtpUrl: string | null;
}

/** Where mails go, and those of the outbox, which exist only where none are really sent. */
export interface Post {
  mailer: Mailer;
  mails(): Promise<DemoMail[]>;
  close(): void;
}

/** The sender's domain is not the one that the policy tells customers to expect (M18). */
export class SenderDomainError extends Error {
  override readonly name = 'SenderDomainError';
}

/**
 * Opens SMTP when it is configured, else an outbox of files.
 *
 * @throws SenderDomainError
 */
export function openMail(
  directory: string,
  { from, smtpUrl }: MailConfig,
  policy: Policy,
  clock: Clock,
): Post {
  const { address } = parseSender(from);
  const { fromDomain } = policy.notices;
  // The whole domain after the at sign; a domain that merely ends alike is another one.
  if (address.slice(address.lastIndexOf('@') + 1).toLowerCase() !== fromDomain.toLowerCase()) {
    throw new SenderDomainError(
      `Mails would come from ${address}, but the policy says they come from ${fromDomain}.`,
    );
  }
  if (smtpUrl !== null) {
    const mailer = smtpMailer({ url: smtpUrl, from });
    return { mailer, mails: async () => [], close: () => mailer.close() };
  }
  const outbox = fileOutbox({ directory: join(directory, 'outbox'), from, clock });
  return { mailer: outbox, mails: () => outbox.list(), close: () => undefined };
}

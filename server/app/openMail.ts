import { join } from 'node:path';
import type { Policy } from '../contract/policy.ts';
import type { DemoMail } from '../contract/views.ts';
import { fileOutbox } from '../mail/fileOutbox.ts';
import { checkFromDomain } from '../mail/checkFromDomain.ts';
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

/**
 * Opens SMTP when it is configured, else an outbox of files.
 *
 * @throws WrongFromDomainError
 */
export function openMail(
  directory: string,
  { from, smtpUrl }: MailConfig,
  policy: Policy,
  clock: Clock,
): Post {
  checkFromDomain(from, policy);
  if (smtpUrl !== null) {
    const mailer = smtpMailer({ url: smtpUrl, from });
    return { mailer, mails: async () => [], close: () => mailer.close() };
  }
  const outbox = fileOutbox({ directory: join(directory, 'outbox'), from, clock });
  return { mailer: outbox, mails: () => outbox.list(), close: () => undefined };
}

import type { Mail } from '../ports/mailer.ts';
import { mailAddressSchema } from './mailAddress.ts';
import { refuseLinks } from './refuseLinks.ts';

/** Throws on a mail that must not go out: a link in it, an addressee that is not one address, a broken subject. */
export function checkMail(mail: Mail): void {
  refuseLinks(mail);
  if (!mailAddressSchema.safeParse(mail.to).success)
    throw new Error('A mail must go to exactly one address.');
  if (/\p{Cc}/u.test(mail.subject)) throw new Error('The subject of a mail must be one line.');
}

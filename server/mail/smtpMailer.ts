import { createTransport } from 'nodemailer';
import type { Mailer } from '../ports/mailer.ts';
import { checkMail } from './checkMail.ts';
import { parseSender } from './mailAddress.ts';

/** A customer waits for the code on its way: a mail server that hangs must become an answer soon. */
const connectTimeoutMs = 10_000;
const answerTimeoutMs = 15_000;
const connectionsMax = 5;

const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Sends mails through a mail server. Throws at once when the configuration is wrong.
 *
 * @param options.url `smtps://user:password@host:465` or `smtp://host:587`. Without TLS from the start it is asked
 *   for (STARTTLS) and required, unless the server runs on this machine: codes do not travel readable.
 * @param options.from the fixed From address, see parseSender
 */
export function smtpMailer(options: { url: string; from: string }): Mailer & { close(): void } {
  const sender = parseSender(options.from);
  const url = parseServerUrl(options.url);
  const transport = createTransport({
    url: url.href,
    pool: true,
    maxConnections: connectionsMax,
    requireTLS: !loopbackHosts.has(url.hostname),
    connectionTimeout: connectTimeoutMs,
    greetingTimeout: connectTimeoutMs,
    socketTimeout: answerTimeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(mail) {
      checkMail(mail);
      await transport.sendMail({
        from: sender,
        to: { name: '', address: mail.to },
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        // RFC 3834: no out-of-office answers to an address that nobody reads.
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    },
    close() {
      transport.close();
    },
  };
}

function parseServerUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  // The text may hold a password: it is not repeated in the error.
  if (url === null || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') {
    throw new Error('The address of the mail server must look like smtps://user:password@host:465.');
  }
  if (url.search !== '') throw new Error('The address of the mail server must not hold options (?...).');
  return url;
}

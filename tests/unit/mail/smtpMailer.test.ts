import { describe, expect, onTestFinished, test } from 'vitest';
import { smtpMailer } from '../../../server/mail/smtpMailer.ts';
import { testRefusals } from './refusals.ts';
import { smtpServer } from './smtpServer.ts';

const from = 'Tegata <no-reply@tegata.example>';
const mail = {
  to: 'taro@customer.example',
  subject: 'ログイン確認コードのお知らせ',
  text: '確認コード: 012345\n',
  html: '<p>確認コード: 012345</p>\n',
};

function open(url: string) {
  const mailer = smtpMailer({ url, from });
  onTestFinished(() => mailer.close());
  return mailer;
}

describe('smtpMailer', () => {
  testRefusals(async () => open((await smtpServer()).url));

  test.each(['', 'mail.example', 'https://mail.example', 'smtp://', 'smtp://h?requireTLS=false'])(
    'refuses the server address %j',
    (url) => {
      expect(() => smtpMailer({ url, from })).toThrow(/mail server/);
    },
  );

  test('does not repeat the password of a refused server address', () => {
    expect(() => smtpMailer({ url: 'ftp://user:hunter2@h', from })).toThrow(/^(?!.*hunter2)/);
  });

  test('refuses a From address that is not one', () => {
    expect(() => smtpMailer({ url: 'smtp://127.0.0.1:25', from: 'nobody' })).toThrow(/From/);
  });

  test('rejects when the server does not take the mail', async () => {
    const { url } = await smtpServer('refuses');
    await expect(open(url).send(mail)).rejects.toThrow(/no such address/);
  });

  test('rejects when no server is there', async () => {
    await expect(open('smtp://127.0.0.1:1').send(mail)).rejects.toThrow();
  });

  test('will not send over a connection without TLS to another machine', async () => {
    const { url } = await smtpServer();
    // Another address of this machine, so that it counts as a foreign one; macOS does not answer on it.
    const reason = process.platform === 'darwin' ? /./ : /STARTTLS|TLS/;
    await expect(open(url.replace('127.0.0.1', '127.0.0.2')).send(mail)).rejects.toThrow(reason);
  });

  test('sends text and HTML from the configured address', async () => {
    const { url, received } = await smtpServer();
    await open(url).send(mail);
    const text = received.join('\n');
    expect(text).toContain('MAIL FROM:<no-reply@tegata.example>');
    expect(text).toContain('RCPT TO:<taro@customer.example>');
    expect(text).toContain('From: Tegata <no-reply@tegata.example>');
    expect(text).toContain('Content-Type: multipart/alternative');
    expect(text).toContain('Content-Type: text/plain; charset=utf-8');
    expect(text).toContain('Content-Type: text/html; charset=utf-8');
    expect(text).toContain('Auto-Submitted: auto-generated');
    expect(text).toContain(Buffer.from(mail.text).toString('base64'));
    expect(text).toContain(Buffer.from(mail.html).toString('base64'));
  });
});

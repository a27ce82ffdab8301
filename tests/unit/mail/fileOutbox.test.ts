import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileOutbox, mailsKeptMax } from '../../../server/mail/fileOutbox.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { testRefusals } from './refusals.ts';

const from = 'Tegata <no-reply@tegata.example>';
const mail = {
  to: 'taro@customer.example',
  subject: 'お知らせ',
  text: '確認コード: 012345',
  html: '<p>確認コード: 012345</p>',
};

async function open(clock = { nowMs: () => 1_000 }) {
  const directory = join(await temporaryFolder(), 'outbox');
  return { directory, outbox: fileOutbox({ directory, from, clock }) };
}

describe('fileOutbox', () => {
  testRefusals(async () => (await open()).outbox);

  test.each([
    '',
    'nobody',
    'Tegata <no-reply@tegata.example',
    'a@b.example\r\nBcc: c@d.example',
    'A <x y@z.example>',
  ])('refuses the From address %j', (wrong) => {
    expect(() => fileOutbox({ directory: 'unused', from: wrong, clock: { nowMs: () => 0 } })).toThrow(/From/);
  });

  test('leaves a refused mail out of the folder', async () => {
    const { outbox } = await open();
    await expect(outbox.send({ ...mail, text: 'https://x.example' })).rejects.toThrow();
    expect(await outbox.list()).toEqual([]);
  });

  test('leaves out files that are not its mails', async () => {
    const { directory, outbox } = await open();
    await outbox.send(mail);
    await writeFile(join(directory, '0000000002.json'), '{"half":');
    await writeFile(join(directory, 'notes.txt'), 'x');
    expect(await outbox.list()).toHaveLength(1);
  });

  test('is empty before the first mail', async () => {
    expect(await (await open()).outbox.list()).toEqual([]);
  });

  test('keeps a mail as it was sent, readable to this user only', async () => {
    const { directory, outbox } = await open();
    await outbox.send(mail);
    const { html: _html, ...kept } = mail;
    expect(await outbox.list()).toEqual([{ id: '0000000001', ...kept, from, sentAtMs: 1_000 }]);
    expect(await readdir(directory)).toEqual(['0000000001.json']);
    if (process.platform !== 'win32') {
      expect((await stat(join(directory, '0000000001.json'))).mode & 0o777).toBe(0o600);
      expect((await stat(directory)).mode & 0o777).toBe(0o700);
    }
  });

  test('lists newest first, also when the clock was set back and mails were sent at once', async () => {
    let nowMs = 10_000;
    const { outbox } = await open({ nowMs: () => (nowMs -= 1_000) });
    await Promise.all(['1', '2', '3'].map((subject) => outbox.send({ ...mail, subject })));
    expect((await outbox.list()).map(({ subject }) => subject)).toEqual(['3', '2', '1']);
  });

  test('keeps the newest mails only, and goes on counting when opened again', async () => {
    const { directory, outbox } = await open();
    for (let n = 1; n <= mailsKeptMax; n += 1) await outbox.send({ ...mail, subject: `${n}` });
    const again = fileOutbox({ directory, from, clock: { nowMs: () => 2_000 } });
    await again.send({ ...mail, subject: 'last' });
    const subjects = (await again.list()).map(({ subject }) => subject);
    expect(subjects).toHaveLength(mailsKeptMax);
    expect([subjects[0], subjects.at(-1)]).toEqual(['last', '2']);
  });
});

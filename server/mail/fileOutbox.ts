import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { demoMailSchema, type DemoMail } from '../contract/views.ts';
import type { Clock } from '../ports/clock.ts';
import type { Mail, Mailer } from '../ports/mailer.ts';
import { nodeFiles } from '../storage/files/durableFiles.ts';
import { replaceFile } from '../storage/files/replaceFile.ts';
import { checkMail } from './checkMail.ts';
import { parseSender } from './mailAddress.ts';

/** More than a demo reads; older mails are deleted. */
export const mailsKeptMax = 200;

const numberDigits = 10;
const filePattern = new RegExp(`^(\\d{${numberDigits}})\\.json$`);

/** Mails that go nowhere: a folder with one JSON file for each, which the demo shows as a mailbox. */
export type FileOutbox = Mailer & {
  /** Newest first. A file that is not a mail of ours is left out. */
  list(): Promise<DemoMail[]>;
};

/**
 * Puts mails into a folder instead of sending them. A sent mail is on the disk. Numbers, not times, order the
 * mails, so that a clock set back does not shuffle them.
 */
export function fileOutbox(options: { directory: string; from: string; clock: Clock }): FileOutbox {
  const { directory, clock } = options;
  const sender = parseSender(options.from);
  const from = sender.name === '' ? sender.address : `${sender.name} <${sender.address}>`;
  let lastSend: Promise<unknown> = Promise.resolve();

  async function write(mail: Mail): Promise<void> {
    await nodeFiles.makeFolder(directory);
    const numbers = await numbersIn(directory);
    const id = String((numbers.at(-1) ?? 0) + 1).padStart(numberDigits, '0');
    const { to, subject, text } = mail;
    const kept: DemoMail = { id, to, from, subject, text, sentAtMs: clock.nowMs() };
    await replaceFile(nodeFiles, {
      path: join(directory, `${id}.json`),
      text: `${JSON.stringify(kept, null, 2)}\n`,
      previous: null,
    });
    for (const old of numbers.slice(0, -(mailsKeptMax - 1))) await nodeFiles.remove(pathOf(directory, old));
  }

  return {
    async send(mail) {
      checkMail(mail);
      // One at a time, or two mails would take the same number. A failed one does not hold up the next.
      const sent = lastSend.then(() => write(mail));
      lastSend = sent.catch(() => undefined);
      await sent;
    },

    async list() {
      const numbers = await numbersIn(directory);
      const texts = await Promise.all(
        numbers.reverse().map((number) => nodeFiles.read(pathOf(directory, number))),
      );
      return texts.flatMap(parseMail);
    },
  };
}

function pathOf(directory: string, number: number): string {
  return join(directory, `${String(number).padStart(numberDigits, '0')}.json`);
}

/** Oldest first. Empty before the first mail. */
async function numbersIn(directory: string): Promise<number[]> {
  const names = await readdir(directory).catch(() => []);
  return names
    .flatMap((name) => filePattern.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}

function parseMail(text: string | null): DemoMail[] {
  try {
    return text === null ? [] : [demoMailSchema.parse(JSON.parse(text))];
  } catch {
    return [];
  }
}

import { createInterface } from 'node:readline/promises';
import { text as allOf } from 'node:stream/consumers';
import { Writable } from 'node:stream';

/** Asks the operator; what is typed is shown. */
export async function askOpenly(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr, terminal: true });
  try {
    return (await lines.question(question)).trim();
  } finally {
    lines.close();
  }
}

/** Asks without showing what is typed. */
export async function askSecretly(question: string): Promise<string> {
  process.stderr.write(question);
  // The line editor echoes into its output: one that swallows everything echoes nothing.
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  // A terminal in raw mode hands Ctrl+C to us.
  lines.once('SIGINT', () => process.exit(130));
  try {
    return (await lines.question('')).trim();
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}

/** The first line of the standard input. */
export async function firstLineOfInput(): Promise<string> {
  const [line = ''] = (await allOf(process.stdin)).split(/\r?\n/);
  return line.trim();
}

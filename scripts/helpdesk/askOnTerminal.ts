import { createInterface, type Interface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { text as allOf } from 'node:stream/consumers';

/** What a shell calls a command that Ctrl+C ended. */
const interruptedExitCode = 130;

/** Asks the operator; what is typed is shown. */
export async function askOpenly(question: string): Promise<string> {
  return answerTo(editor(process.stderr), question);
}

/** Asks without showing what is typed. */
export async function askSecretly(question: string): Promise<string> {
  // The line editor echoes into its output: one that swallows everything echoes nothing. It is made before the
  // question is shown, so that the terminal itself has stopped echoing when the operator begins to type.
  const silent = editor(new Writable({ write: (_chunk, _encoding, done) => done() }));
  process.stderr.write(question);
  const answer = await answerTo(silent, '');
  process.stderr.write('\n');
  return answer;
}

/** The first line of the standard input. */
export async function firstLineOfInput(): Promise<string> {
  const [line = ''] = (await allOf(process.stdin)).split(/\r?\n/);
  return line.trim();
}

function editor(output: NodeJS.WritableStream): Interface {
  const lines = createInterface({ input: process.stdin, output, terminal: true });
  // A terminal in raw mode hands Ctrl+C to us.
  lines.once('SIGINT', () => {
    lines.close();
    process.stderr.write('\n');
    process.exit(interruptedExitCode);
  });
  return lines;
}

async function answerTo(lines: Interface, question: string): Promise<string> {
  try {
    return (await lines.question(question)).trim();
  } finally {
    lines.close();
  }
}

import { assertNever } from '../contract/assertNever.ts';
import { hashOfLine, parseAuditLine } from './auditLine.ts';
import { readAuditLines } from './readAuditLines.ts';
import type { LineFault } from './verifyAuditChain.ts';

/** What was done to a log, as far as its lines tell. `line` is the line it was done to, or done before. */
export interface Damage {
  line: number;
  kind: 'edited' | 'removed' | 'reordered' | 'added' | 'torn';
  why: string;
}

type Line = NonNullable<ReturnType<typeof parseAuditLine>>;

interface Surroundings {
  text: string;
  here: Line | null;
  next: Line | null;
  /** Where the line that should stand here stands instead. */
  foundAt: number | null;
}

/** Goes through the log once more to tell what was done at the first line that does not fit. */
export async function diagnoseChain(file: string, line: number, fault: LineFault): Promise<Damage> {
  const around = await lookAround(file, line);
  switch (fault) {
    case 'not an audit line':
      return around.next?.seq === line
        ? { line, kind: 'added', why: 'it is no audit line, and nothing is missing without it' }
        : { line, kind: 'edited', why: 'it is no audit line' };
    case 'out of order':
      return outOfOrder(line, around);
    case 'chain broken':
      return chainBroken(line, around);
    default:
      return assertNever(fault);
  }
}

async function lookAround(file: string, line: number): Promise<Surroundings> {
  const around: Surroundings = { text: '', here: null, next: null, foundAt: null };
  let number = 0;
  for await (const { text } of readAuditLines(file)) {
    number += 1;
    if (number < line) continue;
    const parsed = text === null ? null : parseAuditLine(text);
    if (number === line) Object.assign(around, { text, here: parsed });
    if (number === line + 1) around.next = parsed;
    if (number > line && parsed?.seq === line) around.foundAt ??= number;
  }
  return around;
}

/** The lines before are whole, so the line should have its own place as its number. */
function outOfOrder(line: number, { here, next, foundAt }: Surroundings): Damage {
  const seq = here?.seq ?? 0;
  if (next?.seq === line + 1) {
    return { line, kind: 'edited', why: `its number is ${seq}, and the next one is ${next.seq}` };
  }
  if (seq < line) return { line, kind: 'added', why: `number ${seq} was there already` };
  if (foundAt !== null) return { line, kind: 'reordered', why: `number ${line} stands at line ${foundAt}` };
  return { line, kind: 'removed', why: `${numbers(line, seq - 1)} missing before number ${seq}` };
}

function numbers(first: number, last: number): string {
  return first === last ? `number ${first} is` : `numbers ${first} to ${last} are`;
}

/**
 * The hash that the line holds is not the one of the line before. Whose fault it is tells the line behind: when it knows
 * this line as it is, the one before was edited.
 */
function chainBroken(line: number, { text, next }: Surroundings): Damage {
  const known = next === null || next.previous === hashOfLine(text);
  if (line > 1 && known) {
    return { line: line - 1, kind: 'edited', why: `line ${line} holds the hash of another text` };
  }
  return { line, kind: 'edited', why: 'it does not hold the hash of the line before' };
}

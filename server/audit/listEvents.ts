import type { AuditEvent } from '../ports/audit.ts';
import { isOfAccount, markOfAccount, parseAuditLine } from './auditLine.ts';
import { linesBackwards, type ReadAt } from './linesBackwards.ts';

/** How far back a customer's history is looked for: some 40,000 lines, of all customers together. */
export const historyBytesMax = 16 * 1024 * 1024;

/** The newest events of an account among the lines before `end`, newest first. */
export async function listEvents(
  read: ReadAt,
  end: number,
  accountId: string,
  max: number,
): Promise<(AuditEvent & { atMs: number })[]> {
  const found: (AuditEvent & { atMs: number })[] = [];
  if (max < 1) return found;
  const mark = markOfAccount(accountId);
  for await (const text of linesBackwards(read, end, historyBytesMax)) {
    // Most lines are somebody else's: to search the text costs a hundredth of parsing it.
    const line = text.includes(mark) ? parseAuditLine(text) : null;
    if (line === null || !isOfAccount(line, accountId)) continue;
    const { seq: _seq, previous: _previous, ...event } = line;
    if (found.push(event) === max) break;
  }
  return found;
}

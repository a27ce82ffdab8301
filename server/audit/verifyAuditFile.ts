import { emptyChain, type ChainHead } from './auditLine.ts';
import { diagnoseChain, type Damage } from './diagnoseChain.ts';
import { readAuditLines } from './readAuditLines.ts';
import { nextHead } from './verifyAuditChain.ts';

export type AuditFileReport =
  | {
      outcome: 'unbroken';
      head: ChainHead;
      /** The line whose hash is the noted one; null: none is, or none was noted. */
      notedAt: number | null;
    }
  | ({ outcome: 'damaged' } & Damage);

/**
 * Checks the log in a file, in bounded memory. What was cut off at its end, or edited in its last line, shows only
 * against a head that was noted elsewhere.
 *
 * @param noted hash of a head, from an earlier check; null: none
 */
export async function verifyAuditFile(file: string, noted: string | null): Promise<AuditFileReport> {
  let head = emptyChain;
  let notedAt = noted === head.hash ? 0 : null;
  for await (const { text, whole } of readAuditLines(file)) {
    const line = head.seq + 1;
    if (!whole) return { outcome: 'damaged', line, kind: 'torn', why: 'its end is missing' };
    const next = text === null ? 'not an audit line' : nextHead(head, text);
    if (typeof next === 'string') return { outcome: 'damaged', ...(await diagnoseChain(file, line, next)) };
    head = next;
    if (head.hash === noted) notedAt = head.seq;
  }
  return { outcome: 'unbroken', head, notedAt };
}

import type { AuditEvent } from '../ports/audit.ts';
import type { AuditFile } from './auditFile.ts';
import { writeAuditLine } from './auditLine.ts';
import type { Tail } from './repairTail.ts';

export interface ChainedFile {
  /** Writes events as the next lines and syncs them; none of them is there when it rejects. One call at a time. */
  write(batch: readonly { event: AuditEvent; atMs: number }[]): Promise<void>;
  /** Bytes of acknowledged lines. */
  length(): number;
}

/** After a failed write the file is cut back to its last acknowledged line, and the chain goes on from there. */
export function chainedFile(file: AuditFile, tail: Pick<Tail, 'head' | 'length'>): ChainedFile {
  let { head, length } = tail;
  /** Whether a failed write may have left something behind the last acknowledged line. */
  let untidy = false;

  async function tidy(): Promise<void> {
    if (!untidy) return;
    await file.truncate(length);
    untidy = false;
  }

  return {
    async write(batch) {
      let next = head;
      const lines = batch.map(({ event, atMs }) => {
        const line = writeAuditLine(event, atMs, next);
        next = line.head;
        return `${line.text}\n`;
      });
      const bytes = Buffer.from(lines.join(''));
      await tidy();
      untidy = true;
      try {
        await file.write(bytes, length);
        await file.datasync();
      } catch (error) {
        // A disk that fails here too is tidied before the next write.
        await tidy().catch(() => undefined);
        throw error;
      }
      untidy = false;
      head = next;
      length += bytes.length;
    },

    length: () => length,
  };
}

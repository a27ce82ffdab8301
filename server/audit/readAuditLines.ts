import { createReadStream } from 'node:fs';
import { auditLineBytesMax } from './auditLine.ts';

/** A line as it stands in the file; `whole`: its line break is there. Null text: no UTF-8, or too long for a line. */
export interface RawLine {
  text: string | null;
  whole: boolean;
}

const newline = 0x0a;

/** The lines of a log from the first, in bounded memory. Ends after one that is too long. */
export async function* readAuditLines(file: string): AsyncGenerator<RawLine> {
  let rest: Buffer = Buffer.alloc(0);
  const chunks: AsyncIterable<Buffer> = createReadStream(file);
  for await (const chunk of chunks) {
    let bytes = Buffer.concat([rest, chunk]);
    for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline)) {
      yield { text: decode(bytes.subarray(0, end)), whole: true };
      bytes = bytes.subarray(end + 1);
    }
    rest = bytes;
    if (rest.length > auditLineBytesMax) {
      yield { text: null, whole: true };
      return;
    }
  }
  if (rest.length > 0) yield { text: decode(rest), whole: false };
}

/** Strict, or an edit that puts broken bytes in the place of a replacement character would not show. */
function decode(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

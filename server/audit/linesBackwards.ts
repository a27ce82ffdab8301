import { auditLineBytesMax } from './auditLine.ts';

const chunkBytes = 64 * 1024;
const newline = 0x0a;

/** Reads exactly these bytes. */
export type ReadAt = (position: number, length: number) => Promise<Buffer>;

/**
 * The whole lines that end before `end`, the last one first, without their line breaks. Holds one chunk and one line at
 * a time, looks back at most `bytesMax`, and stops at anything longer than a line can be.
 */
export async function* linesBackwards(read: ReadAt, end: number, bytesMax: number): AsyncGenerator<string> {
  const floor = Math.max(0, end - bytesMax);
  /** The end of a line whose beginning was not read yet. */
  let rest: Buffer = Buffer.alloc(0);
  for (let position = end; position > floor && rest.length <= auditLineBytesMax;) {
    const length = Math.min(chunkBytes, position - floor);
    position -= length;
    const bytes = Buffer.concat([await read(position, length), rest]);
    const begin = position === 0 ? 0 : bytes.indexOf(newline) + 1;
    rest = bytes.subarray(0, begin === 0 ? bytes.length : begin);
    if (begin > 0 || position === 0) {
      const lines = bytes.toString('utf8', begin).split('\n').slice(0, -1);
      yield* lines.reverse();
    }
  }
}

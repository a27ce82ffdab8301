import type { FileHandle } from 'node:fs/promises';

/** The part of a file handle that the log needs; a test lets it fail. */
export interface AuditFile {
  /** Writes all of the bytes, or rejects. */
  write(bytes: Buffer, position: number): Promise<void>;
  /** Reads exactly that many bytes, or rejects. */
  read(position: number, length: number): Promise<Buffer>;
  datasync(): Promise<void>;
  truncate(length: number): Promise<void>;
  close(): Promise<void>;
}

export function auditFile(handle: FileHandle): AuditFile {
  return {
    async write(bytes, position) {
      // A disk that is nearly full takes a part and calls that a success.
      for (let done = 0; done < bytes.length;) {
        const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
        done += bytesWritten;
      }
    },
    async read(position, length) {
      const bytes = Buffer.alloc(length);
      for (let done = 0; done < length;) {
        const { bytesRead } = await handle.read(bytes, done, length - done, position + done);
        if (bytesRead === 0) throw new Error('The audit log is shorter than what was written to it.');
        done += bytesRead;
      }
      return bytes;
    },
    datasync: () => handle.datasync(),
    truncate: (length) => handle.truncate(length),
    close: () => handle.close(),
  };
}

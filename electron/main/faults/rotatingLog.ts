import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** One log never takes more than about twice this on disk: the current file and the one before it. */
export const logFileMaxBytes = 1_048_576;

export interface RotatingLog {
  /** Appends text as it is. Never throws: a full disk must not take the terminal down through its own log. */
  write(text: string): void;
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

/**
 * A log file that starts over when it is full and keeps one predecessor (`<name>.1`). Writes are synchronous:
 * the lines that matter most come right before a crash.
 */
export function openRotatingLog(path: string, maxBytes: number = logFileMaxBytes): RotatingLog {
  mkdirSync(dirname(path), { recursive: true });
  let bytes = sizeOf(path);

  function append(text: string): void {
    const length = Buffer.byteLength(text);
    if (bytes > 0 && bytes + length > maxBytes) {
      renameSync(path, `${path}.1`);
      bytes = 0;
    }
    // A single piece larger than the whole file is cut: the bound holds whatever a child process prints.
    const piece = length > maxBytes ? Buffer.from(text).subarray(0, maxBytes) : text;
    appendFileSync(path, piece, { mode: 0o600 });
    bytes += Math.min(length, maxBytes);
  }

  return {
    write: (text) => {
      try {
        append(text);
      } catch {
        // Nowhere left to report it.
      }
    },
  };
}

/** A writer of single dated lines on top of a log file. */
export function lineLogger(log: RotatingLog): (line: string) => void {
  return (line) => log.write(`${new Date().toISOString()} ${line}\n`);
}

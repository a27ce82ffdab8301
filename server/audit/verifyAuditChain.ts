import { emptyChain, hashOfLine, parseAuditLine, type ChainHead } from './auditLine.ts';

export type LineFault = 'not an audit line' | 'out of order' | 'chain broken';

export type AuditChain = { ok: true; head: ChainHead } | { ok: false; line: number; reason: LineFault };

/**
 * Checks a whole log, line by line, from its first. Finds a line that was edited, removed, added or moved; `line` (from 1)
 * is the first that does not fit, which for an edited line is the one after it. What was cut off at the end, or
 * edited in the very last line, shows only against a `head` kept elsewhere: compare it.
 *
 * @param lines texts without their line breaks
 */
export function verifyAuditChain(lines: Iterable<string>): AuditChain {
  let head = emptyChain;
  let number = 0;
  for (const text of lines) {
    number += 1;
    const next = nextHead(head, text);
    if (typeof next === 'string') return { ok: false, line: number, reason: next };
    head = next;
  }
  return { ok: true, head };
}

/** The head after the line that follows `head`, or what is wrong with it. */
export function nextHead(head: ChainHead, lineText: string): ChainHead | LineFault {
  const line = parseAuditLine(lineText);
  if (line === null) return 'not an audit line';
  if (line.seq !== head.seq + 1) return 'out of order';
  if (line.previous !== head.hash) return 'chain broken';
  return { seq: line.seq, hash: hashOfLine(lineText) };
}

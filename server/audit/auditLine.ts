import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { AuditEvent } from '../ports/audit.ts';

/** Longest text kept of any one word of an event; clients choose some of them. */
export const auditTextCharsMax = 500;
/** Most details kept of one event. */
export const auditDetailsMax = 32;
/** Longer than the longest line: ten texts and the details, each character escaped. */
export const auditLineBytesMax = 512 * 1024;
/** What stands for the line before the first. */
export const firstPrevious = '0'.repeat(64);

/** Where the chain stands: the number of the last line and the hash of its text. */
export interface ChainHead {
  seq: number;
  hash: string;
}

export const emptyChain: ChainHead = { seq: 0, hash: firstPrevious };

const text = z.string();

/** One line of the log as it stands in the file. */
export const auditLineSchema = z.strictObject({
  seq: z.number().int().positive(),
  atMs: z.number().int(),
  event: text,
  outcome: z.enum(['allowed', 'refused']),
  accountId: text.nullable(),
  sessionId: text.nullable(),
  operator: text.exactOptional(),
  client: text.exactOptional(),
  from: text,
  requestId: text,
  reason: text.exactOptional(),
  detail: z.record(text, z.union([text, z.number(), z.boolean()])).exactOptional(),
  previous: z.string().regex(/^[0-9a-f]{64}$/),
});

/** Writes the event as the line that follows `head`. */
export function writeAuditLine(
  event: AuditEvent,
  atMs: number,
  head: ChainHead,
): { text: string; head: ChainHead } {
  const { operator, client, reason, detail } = event;
  const line: z.infer<typeof auditLineSchema> = {
    seq: head.seq + 1,
    atMs,
    event: cut(event.event),
    outcome: event.outcome,
    accountId: event.accountId === null ? null : cut(event.accountId),
    sessionId: event.sessionId === null ? null : cut(event.sessionId),
    ...(operator === undefined ? {} : { operator: cut(operator) }),
    ...(client === undefined ? {} : { client: cut(client) }),
    from: cut(event.from),
    requestId: cut(event.requestId),
    ...(reason === undefined ? {} : { reason: cut(reason) }),
    ...(detail === undefined ? {} : { detail: cutDetail(detail) }),
    previous: head.hash,
  };
  const lineText = escapeInvisible(JSON.stringify(line));
  return { text: lineText, head: { seq: line.seq, hash: hashOfLine(lineText) } };
}

export function hashOfLine(lineText: string): string {
  return createHash('sha256').update(lineText).digest('hex');
}

/** What a line of this account holds; others may too, in words of a client. */
export function markOfAccount(accountId: string): string {
  return `"accountId":${escapeInvisible(JSON.stringify(cut(accountId)))}`;
}

/** Whether the line is about this account. */
export function isOfAccount(line: z.infer<typeof auditLineSchema>, accountId: string): boolean {
  return line.accountId === cut(accountId);
}

/** The line, or null when the text is not one. */
export function parseAuditLine(lineText: string): z.infer<typeof auditLineSchema> | null {
  try {
    const parsed = auditLineSchema.safeParse(JSON.parse(lineText));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function cut(words: string): string {
  return words.length > auditTextCharsMax ? `${words.slice(0, auditTextCharsMax)}…` : words;
}

function cutDetail(detail: NonNullable<AuditEvent['detail']>): NonNullable<AuditEvent['detail']> {
  const kept = Object.entries(detail).slice(0, auditDetailsMax);
  return Object.fromEntries(
    kept.map(([key, value]) => [cut(key), typeof value === 'string' ? cut(value) : value]),
  );
}

/**
 * JSON escapes only the first control characters. The rest of what is not seen, ends a line or turns the direction of
 * text is escaped here, so that a viewer shows every line as one line and no client can dress up as another.
 */
function escapeInvisible(json: string): string {
  return json.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (char) =>
    Array.from({ length: char.length }, (_, index) => {
      const hex = char.charCodeAt(index).toString(16);
      return `\\u${hex.padStart(4, '0')}`;
    }).join(''),
  );
}

const tokenPattern =
  /[\s]*(?:[{}[\],:]|"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-f]{4}))*"|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null)/iuy;

/**
 * About where a text stops being JSON, 1-based. V8 tells a position for some faults only, and for others quotes
 * the text around it, which may hold a secret; there the first thing that is no JSON token is looked for, or the
 * end of the text.
 */
export function jsonFaultAt(text: string, error: unknown): { line: number; column: number } {
  const told = /at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  const before = text.slice(0, told === undefined ? firstNonToken(text) : Number(told));
  const lastBreak = before.lastIndexOf('\n');
  return { line: before.split('\n').length, column: before.length - lastBreak };
}

function firstNonToken(text: string): number {
  const token = new RegExp(tokenPattern);
  let end = 0;
  while (token.test(text)) end = token.lastIndex;
  return end;
}

/**
 * `Tegata-watchlist-20260105-0903.csv`: the moment in Tokyo, and nothing that a file system refuses. Plain ASCII: where
 * the OS cannot write a letter, Chromium drops the whole name, and with it the ending that the shell asks for.
 */
export function csvFileName(name: string, nowMs: number): string {
  const tokyo = new Date(nowMs + tokyoOffsetMs).toISOString();
  const day = tokyo.slice(0, 10).replaceAll('-', '');
  const time = tokyo.slice(11, 16).replace(':', '');
  return `Tegata-${name.replaceAll(/[^\w-]+/g, '-')}-${day}-${time}.csv`;
}

const tokyoOffsetMs = 9 * 3_600_000;

/** `Tegata-watchlist-20260105-0903.csv`: the moment in Tokyo, and nothing that a file system refuses. */
export function csvFileName(name: string, nowMs: number): string {
  const tokyo = new Date(nowMs + tokyoOffsetMs).toISOString();
  const day = tokyo.slice(0, 10).replaceAll('-', '');
  const time = tokyo.slice(11, 16).replace(':', '');
  return `Tegata-${name.replaceAll(/[^\p{L}\p{N}_-]+/gu, '-')}-${day}-${time}.csv`;
}

const tokyoOffsetMs = 9 * 3_600_000;

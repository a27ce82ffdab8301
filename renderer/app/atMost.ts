/** Waits for something, but no longer than this many milliseconds. A failure counts as done. */
export async function atMost(limitMs: number, awaited: Promise<unknown>): Promise<void> {
  const limit = new Promise((resolve) => setTimeout(resolve, limitMs));
  await Promise.race([awaited.catch(() => undefined), limit]);
}

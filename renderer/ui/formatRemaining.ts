const secondMs = 1_000;
const pad = (value: number) => String(value).padStart(2, '0');

/**
 * Milliseconds left as `2:41:08` or `4:32`. Rounded up, so that `0:00` means over and never "almost over";
 * negative values show as `0:00`.
 */
export function formatRemaining(leftMs: number): string {
  const total = Math.max(0, Math.ceil(leftMs / secondMs));
  const hours = Math.floor(total / 3_600);
  const minutes = Math.floor(total / 60) % 60;
  const seconds = total % 60;
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(seconds)}` : `${minutes}:${pad(seconds)}`;
}

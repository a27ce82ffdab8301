/**
 * A local date and time of the policy (`2026-05-15T00:00`) in words. It is a date on the broker's calendar, so no
 * time zone of this PC has a say; midnight is left out.
 */
export function formatPolicyDate(local: string, language: string): string {
  const atMs = Date.parse(`${local}:00Z`);
  const midnight = local.endsWith('T00:00');
  return new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', {
    dateStyle: 'long',
    ...(midnight ? {} : { timeStyle: 'short' as const }),
    timeZone: 'UTC',
  }).format(atMs);
}

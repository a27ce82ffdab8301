import type { MailLanguage } from './writeMail.ts';

/** Japan keeps UTC+9 all year. */
const japanOffsetMs = 9 * 60 * 60_000;

/** A moment on the Japanese clock, to the minute, with the zone named. Written by hand: ICU texts differ between runtimes. */
export function japanTime(language: MailLanguage, atMs: number): string {
  const iso = new Date(atMs + japanOffsetMs).toISOString();
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
  const clock = iso.slice(11, 16);
  return language === 'ja'
    ? `${year}年${month}月${day}日 ${clock}（日本時間）`
    : `${iso.slice(0, 10)} ${clock} Japan time`;
}

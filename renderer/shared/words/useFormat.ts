import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Dates in the form of the chosen language, in the time zone of this PC unless another is named. */
export function useFormat() {
  const { i18n } = useTranslation();
  const language = i18n.language;
  return useMemo(() => {
    const locale = language === 'ja' ? 'ja-JP' : 'en-GB';
    const minutes = {
      year: 'numeric',
      month: language === 'ja' ? '2-digit' : 'short',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    } as const;
    const dateTime = new Intl.DateTimeFormat(locale, minutes);
    const marketTime = new Intl.DateTimeFormat(locale, { ...minutes, timeZone: 'Asia/Tokyo' });
    const days = new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' });
    // Japanese is written without the space that the engine puts there; its narrow form is `9d`.
    const space = language === 'ja' ? '' : ' ';
    const list = new Intl.ListFormat(language, { type: 'conjunction' });
    const either = new Intl.ListFormat(language, { type: 'disjunction' });
    return {
      dateTime: (timeMs: number) => dateTime.format(timeMs),
      /** The same by the clocks of the market, as everything in the workspace. */
      marketTime: (timeMs: number) => marketTime.format(timeMs),
      /** A moment by the clocks of a zone, for what happens at a fixed local time. */
      dateTimeIn: (timeMs: number, timeZone: string) =>
        new Intl.DateTimeFormat(locale, {
          timeZone,
          dateStyle: 'long',
          timeStyle: 'short',
        }).format(timeMs),
      /** `9日`, `9 days`, `1 day`. */
      days: (count: number) => days.format(count).replace(' ', space),
      /** `A or B`. */
      either: (words: readonly string[]) => either.format(words),
      list: (words: readonly string[]) => list.format(words),
    };
  }, [language]);
}

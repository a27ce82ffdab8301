import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Dates in the form of the chosen language, in the time zone of this PC. */
export function useFormat() {
  const { i18n } = useTranslation();
  const language = i18n.language;
  return useMemo(() => {
    const dateTime = new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', {
      year: 'numeric',
      month: language === 'ja' ? '2-digit' : 'short',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    const list = new Intl.ListFormat(language, { type: 'conjunction' });
    const either = new Intl.ListFormat(language, { type: 'disjunction' });
    return {
      dateTime: (timeMs: number) => dateTime.format(timeMs),
      /** A moment by the clocks of a zone, for what happens at a fixed local time. */
      dateTimeIn: (timeMs: number, timeZone: string) =>
        new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', {
          timeZone,
          dateStyle: 'long',
          timeStyle: 'short',
        }).format(timeMs),
      /** `A or B`. */
      either: (words: readonly string[]) => either.format(words),
      list: (words: readonly string[]) => list.format(words),
    };
  }, [language]);
}

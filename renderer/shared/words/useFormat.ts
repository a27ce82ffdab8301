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
    return { dateTime: (timeMs: number) => dateTime.format(timeMs) };
  }, [language]);
}

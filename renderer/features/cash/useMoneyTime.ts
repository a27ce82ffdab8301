import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** When money moved, by the clocks of the market, as everything else in the workspace. */
export function useMoneyTime(): (timeMs: number) => string {
  const { i18n } = useTranslation();
  const isJapanese = i18n.language === 'ja';
  const format = useMemo(
    () =>
      new Intl.DateTimeFormat(isJapanese ? 'ja-JP' : 'en-GB', {
        year: 'numeric',
        month: isJapanese ? '2-digit' : 'short',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        timeZone: 'Asia/Tokyo',
      }),
    [isJapanese],
  );
  return useCallback((timeMs) => format.format(timeMs), [format]);
}

import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** A settlement day (`YYYY-MM-DD`, a day in Tokyo and no moment) in the language of the page: `11/26(木)`, `Thu 26 Nov`. */
export function useSettlementDay(): (day: string) => string {
  const { i18n } = useTranslation();
  const format = useMemo(
    () =>
      i18n.language === 'ja'
        ? new Intl.DateTimeFormat('ja-JP', {
            month: 'numeric',
            day: 'numeric',
            weekday: 'short',
            timeZone: 'UTC',
          })
        : new Intl.DateTimeFormat('en-GB', {
            month: 'short',
            day: 'numeric',
            weekday: 'short',
            timeZone: 'UTC',
          }),
    [i18n.language],
  );
  return useCallback((day) => format.format(Date.parse(`${day}T00:00:00Z`)), [format]);
}

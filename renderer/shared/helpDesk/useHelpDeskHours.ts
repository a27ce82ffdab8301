import { useTranslation } from 'react-i18next';
import { openDays, shortTime } from './openHours.ts';
import type { HelpDesk, OpenDays } from './openHours.ts';

/** A Sunday, to name days of the week with. */
const sundayMs = Date.UTC(2026, 0, 4);
const dayMs = 86_400_000;

/** The opening hours of the help desk in the chosen language, as one line. */
export function useHelpDeskHours(): (helpDesk: HelpDesk) => string {
  const { t, i18n } = useTranslation();
  const daysInWords = (days: OpenDays): string => {
    if (days === 'everyDay' || days === 'weekdays') return t(`helpDesk.${days}`);
    const weekday = new Intl.DateTimeFormat(i18n.language, { weekday: 'short', timeZone: 'UTC' });
    const names = days.map((day) => weekday.format(sundayMs + day * dayMs));
    return names.join(t('helpDesk.between'));
  };
  return ({ days, opens, closes }) =>
    t('helpDesk.hours', {
      days: daysInWords(openDays(days)),
      opens: shortTime(opens),
      closes: shortTime(closes),
    });
}

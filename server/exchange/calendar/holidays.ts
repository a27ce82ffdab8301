/**
 * National holidays of Japan for 2026 and 2027 with their substitute days (振替休日) and the citizens' holiday
 * between two holidays (国民の休日). The exchange is closed on them, on weekends, and from December 31 to
 * January 3, which a rule covers and not this list. Sunday holidays stand here for completeness.
 */
export const nationalHolidays: readonly string[] = [
  '2026-01-01',
  '2026-01-12',
  '2026-02-11',
  '2026-02-23',
  '2026-03-20',
  '2026-04-29',
  '2026-05-03',
  '2026-05-04',
  '2026-05-05',
  '2026-05-06', // substitute for Constitution Day on a Sunday
  '2026-07-20',
  '2026-08-11',
  '2026-09-21',
  '2026-09-22', // between Respect for the Aged Day and the autumnal equinox
  '2026-09-23',
  '2026-10-12',
  '2026-11-03',
  '2026-11-23',
  '2027-01-01',
  '2027-01-11',
  '2027-02-11',
  '2027-02-23',
  '2027-03-21',
  '2027-03-22', // substitute for the vernal equinox on a Sunday
  '2027-04-29',
  '2027-05-03',
  '2027-05-04',
  '2027-05-05',
  '2027-07-19',
  '2027-08-11',
  '2027-09-20',
  '2027-09-23',
  '2027-10-11',
  '2027-11-03',
  '2027-11-23',
];

export const helpDesk = {
  name: 'Help desk',
  everyDay: 'Every day',
  weekdays: 'Monday to Friday',
  between: ', ',
  hours: '{{days}}, {{opens}} to {{closes}} Japan time',
  openNow: '(open now)',
  closedNow: '(closed now)',
} as const;

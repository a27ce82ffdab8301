export const helpDesk = {
  name: 'ヘルプデスク',
  everyDay: '毎日',
  weekdays: '平日',
  between: '・',
  hours: '{{days}} {{opens}}〜{{closes}}',
  openNow: '（ただいま受付中）',
  closedNow: '（ただいま受付時間外）',
} as const;

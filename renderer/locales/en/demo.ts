export const demo = {
  policy: 'Policy of this demo: {{name}}',
  clock: 'Demo clock',
  clockNote:
    'Move the clock ahead to see enforcement and expiry. A restart puts it back. Sessions and codes age by as much.',
  hour: '+ 1 hour',
  day: '+ 1 day',
  week: '+ 7 days',
  beforeEnforcement: 'Just before enforcement',
  atEnforcement: 'To enforcement',
  secrets: 'Passwords and PIN',
  login: 'Sign-in password',
  trading: 'Trading password',
  withdrawal: 'Withdrawal password',
  pin: 'PIN (for the help desk)',
} as const;

export const lock = {
  title: 'The screen is locked',
  lede: 'This is the screen of {{name}} ({{code}}). Verify to continue where you left off.',
  withPasskey: 'Unlock with a passkey',
  withOther: 'Verify to unlock',
  inBrowser: 'Verify in the browser to unlock',
  switch: 'Sign in to another account',
  switchTitle: 'Sign in to another account',
  switchLede:
    'The screen of {{code}} stays locked. Signing in to another account clears it, including anything half typed.',
  back: 'Back to unlocking',
} as const;

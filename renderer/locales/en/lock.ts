export const lock = {
  title: 'The window is locked',
  lede: 'It belongs to {{name}} ({{code}}). Once they verify, they go on where they left off.',
  withPasskey: 'Unlock with a passkey',
  withOther: 'Verify to unlock',
  inBrowser: 'Verify in the browser to unlock',
  switch: 'Sign in to another account',
  switchTitle: 'Sign in to another account',
  switchLede:
    'The screen of {{code}} stays locked. Signing in to another account clears it, including anything half typed.',
  back: 'Back to unlocking',
} as const;

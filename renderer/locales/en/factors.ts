import type { SecondFactor } from '../../../server/contract/policyWords.ts';

export const factors = {
  name: {
    mailCode: 'Emailed code',
    totp: 'Authenticator app',
    emoji: 'Emailed emoji',
  } satisfies Record<SecondFactor, string>,
  hint: {
    mailCode: 'Six digits that come by email',
    totp: 'The six digits that the app shows',
    emoji: 'Emoji that come by email, picked in their order',
  } satisfies Record<SecondFactor, string>,
  legend: {
    mailCode: 'We send a six-digit code to a registered email address.',
    emoji: 'We send emoji to a registered email address.',
  },
  send: {
    mailCode: 'Send the code',
    emoji: 'Send the emoji',
  },
  totpLede: 'Open your authenticator app and enter the six digits it shows now.',
  totpCode: 'Code from the app (6 digits)',
  totpShow: 'Show the digits',
  emojiSentTo: 'Emoji were sent to {{address}}. Pick them in the order of the email.',
  emojiChoices: 'Emoji to pick from',
  emojiProgress: '{{n}} / {{of}}',
  emojiUndo: 'Undo',
  emojiClear: 'Clear',
  emojiIncomplete: 'Pick {{n}} emoji, in their order.',
  emojiResent: 'New emoji were sent. The previous ones no longer work.',
  useEmoji: 'Enter {{emoji}}',
} as const;

import type { SecondFactor } from '../../../server/contract/policyWords.ts';

export const factors = {
  name: {
    mailCode: 'Mailed code',
    totp: 'Authenticator app',
    emoji: 'Mailed emoji',
  } satisfies Record<SecondFactor, string>,
  hint: {
    mailCode: 'Six digits that come by mail',
    totp: 'The six digits that the app shows',
    emoji: 'Emoji that come by mail, picked in their order',
  } satisfies Record<SecondFactor, string>,
  legend: {
    mailCode: 'We send a six-digit code to a registered mail address.',
    emoji: 'We send emoji to a registered mail address.',
  },
  send: {
    mailCode: 'Send the code',
    emoji: 'Send the emoji',
  },
  totpLede: 'Open your authenticator app and enter the six digits that it shows now.',
  totpCode: 'Digits of the app (6)',
  totpShow: 'Show the digits',
  emojiSentTo: 'Emoji were sent to {{address}}. Pick them in the order of the mail.',
  emojiChoices: 'Emoji to pick from',
  emojiProgress: '{{n}} / {{of}}',
  emojiUndo: 'Undo',
  emojiClear: 'Clear',
  emojiIncomplete: 'Pick {{n}} emoji, in their order.',
  emojiResent: 'New emoji were sent. The ones before no longer work.',
  useEmoji: 'Enter {{emoji}}',
} as const;

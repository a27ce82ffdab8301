export const accounts = {
  title: 'Accounts used on this PC',
  lastUsed: 'last used {{time}}',
  chosen: 'chosen',
  chosenNote: 'Choose the same account in the passkey dialog.',
  edit: 'Name and record',
  editTitle: 'Name and record of {{code}}',
  nickname: 'Nickname',
  nicknameHint: 'Kept on this PC only. Do not enter a full name or an account number.',
  save: 'Save',
  forgetOne: 'Forget this account',
  forgetAll: 'Forget all accounts',
  note: 'This PC keeps only the masked customer code, the nickname and when it was last used.',
} as const;

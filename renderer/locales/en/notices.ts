export const notices = {
  title: 'Mails we sent you',
  lede: 'Every mail that went out to you from here. Compare with it to see whether a mail is genuine.',
  noLinks: 'Our mails never hold a link',
  noLinksText:
    'A mail about passkeys or about verifying yourself that holds a link is fake. Do not open the link, and do not pass the mail on.',
  check: 'How to check a doubtful mail',
  check1: 'Does it hold a link? Then it is fake.',
  check2: 'Do subject, address and time match a line below?',
  check3: 'A mail that is not in the list was not sent by us. If in doubt, call the help desk.',
  caption: 'Mails sent to you, newest first',
  colSent: 'Sent',
  colSubject: 'Subject',
  colTo: 'To',
  empty: 'No mail has been sent to you yet.',
  reload: 'Load the latest',
  kept: 'For your safety the text of a mail, and so any code in it, is not kept.',
} as const;

export const notices = {
  title: 'Emails we sent you',
  lede: 'Every email that went out to you from here. Compare with it to see whether an email is genuine.',
  noLinks: 'Our emails never contain a link',
  noLinksText:
    'An email about passkeys or verification that contains a link is fake. Do not open the link, and do not tell anyone what the email says.',
  check: 'How to check a suspicious email',
  check1: 'Does it contain a link? Then it is fake.',
  check2: 'Do the subject, address and time match a line below?',
  check3: 'An email that is not in the list was not sent by us. If in doubt, call the help desk.',
  caption: 'Emails sent to you, newest first',
  colSent: 'Sent',
  colSubject: 'Subject',
  colTo: 'To',
  empty: 'No email has been sent to you yet.',
  reload: 'Load the latest',
  kept: 'For your safety the text of an email, and so any code in it, is not kept.',
} as const;

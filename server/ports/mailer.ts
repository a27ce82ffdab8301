/** A mail of the product: the same words as plain text and as plain HTML, and never a link in either (R1, L5). */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** Sends mails. A rejected promise means the mail did not go out. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
}

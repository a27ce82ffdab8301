/** A mail of the product: plain text, and never a link in it (R1, L5). */
export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** Sends mails. A rejected promise means the mail did not go out. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
}

import type { Policy } from '../../contract/policy.ts';
import { writeMail, type MailFacts, type MailLanguage, type MailText } from './writeMail.ts';

/** The code that proves that a new address belongs to the customer. It names nobody: the address may be a stranger’s. */
export function addressCodeMail(
  language: MailLanguage,
  facts: MailFacts & Pick<Policy, 'mailCode'> & { code: string },
): MailText {
  if (language === 'ja') {
    return writeMail('ja', facts, 'メールアドレス確認コードのお知らせ', [
      'メールアドレスの確認に必要な確認コードをお知らせいたします。',
      `　確認コード: ${facts.code}\n　有効時間: 送信から${facts.mailCode.validMinutes}分間（1回限り）`,
      'お手続きの画面に上記の確認コードをご入力ください。\n当社の役職員が確認コードをおうかがいすることはございません。第三者には決してお伝えにならないようお願いいたします。',
      'お心当たりのない場合は、他の方が誤ってこのメールアドレスを入力した可能性がございます。確認コードは入力せず、本メールを破棄してください。',
    ]);
  }
  return writeMail('en', facts, 'confirm your email address', [
    'Here is the code that confirms this email address.',
    `  Code: ${facts.code}\n  Valid: ${facts.mailCode.validMinutes} minutes from sending, once`,
    'Please type it into the page that asks for it. Our staff will never ask you for this code; please tell it to nobody.',
    'If you did not ask for this, somebody may have typed this address by mistake. Do not use the code, and delete this email.',
  ]);
}

export { noticeOfNewPasskey } from './noticeOfNewPasskey.ts';
export { noticeOfDeletedPasskey } from './noticeOfDeletedPasskey.ts';
export { noticeOfSignIn } from './noticeOfSignIn.ts';
export { signInCodeMail } from './signInCodeMail.ts';
export { stepUpCodeMail } from './stepUpCodeMail.ts';

import { expect, test } from 'vitest';
import { recommended } from '../../server/policies/presets/recommended.ts';
import { noticeOfLockedLogin } from '../../server/services/mailTexts/index.ts';
import { isSent, noticeKinds } from '../../server/services/noticeKinds.ts';
import { keepNotice, noticesKeptMax } from '../../server/services/notices.ts';
import { notify } from '../../server/services/notify.ts';
import {
  Authenticator,
  hanako,
  registerPasskey,
  signInWithPassword,
  taro,
  verifyByCode,
} from '../support/customer.ts';
import { TestClient } from '../support/testClient.ts';
import { startTestRelyingParty } from '../support/testRelyingParty.ts';

const silent = { ...recommended, notices: { ...recommended.notices, changes: false, money: false } };

test('The mails we sent are shown to nobody who is signed out, and to no other customer.', async () => {
  const relyingParty = await startTestRelyingParty();
  const stranger = await signInWithPassword(relyingParty, hanako);
  await signInWithPassword(relyingParty);
  await relyingParty.mails();
  expect(await new TestClient(relyingParty.port).refusal('notices')).toBe('signed_out');
  const { notices } = await stranger.get('notices');
  expect(new Set(notices.map(({ toMasked }) => toMasked))).toEqual(new Set(['ha***@example.jp']));
});

test('[M6] A policy may leave notices of changes and money out, but none of those that betray a stranger.', async () => {
  const left = noticeKinds.filter((kind) => !isSent(kind, silent.notices));
  expect(left).toEqual([
    'passwordChanged',
    'addressChanged',
    'addressVerified',
    'phoneChanged',
    'secondFactorChanged',
    'withdrawalRequested',
    'execution',
    'orderExpired',
  ]);
  expect(noticeKinds.filter((kind) => !isSent(kind, recommended.notices))).toEqual([]);
  const relyingParty = await startTestRelyingParty({ policy: silent });
  const client = await signInWithPassword(relyingParty);
  await verifyByCode(relyingParty, client, { kind: 'changePassword', which: 'login' });
  await client.get('passwordChange', { which: 'login', current: taro.password, next: 'Natsu#51-Yama' });
  await registerPasskey(relyingParty, client, new Authenticator());
  const subjects = (await relyingParty.mails()).map(({ subject }) => subject);
  expect(subjects.filter((subject) => subject.includes('パスワード変更'))).toEqual([]);
  expect(subjects.filter((subject) => subject.includes('パスキー登録完了'))).toHaveLength(2);
});

test('[R1] What a customer sees as sent is what was sent, newest first, by subject and masked address.', async () => {
  const relyingParty = await startTestRelyingParty();
  const client = await signInWithPassword(relyingParty);
  relyingParty.clock.advanceMinutes(1);
  await registerPasskey(relyingParty, client, new Authenticator());
  const mails = await relyingParty.mails();
  const { notices } = await client.get('notices');
  expect(notices.map(({ subject }) => subject).toSorted()).toEqual(
    mails.map(({ subject }) => subject).toSorted(),
  );
  expect(notices[0]).toMatchObject({ kind: 'passkeyAdded', sentAtMs: relyingParty.clock.nowMs() });
  expect(notices.map(({ kind }) => kind).at(-1)).toBe('code');
  const sentAt = notices.map(({ sentAtMs }) => sentAtMs);
  expect(sentAt).toEqual(sentAt.toSorted((a, b) => b - a));
  expect(new Set(notices.map(({ toMasked }) => toMasked))).toEqual(
    new Set(['ta***@example.jp', 'te***@example.com']),
  );
});

test('A mailed code is kept by its subject and never with its digits.', async () => {
  const relyingParty = await startTestRelyingParty();
  const client = await signInWithPassword(relyingParty);
  const codes = (await relyingParty.mails()).flatMap(({ text }) => text.match(/\b\d{6}\b/g) ?? []);
  expect(codes.length).toBeGreaterThan(0);
  const kept = JSON.stringify(await client.get('notices'));
  for (const code of codes) expect(kept).not.toContain(code);
});

test('A mail that did not go out is not kept as sent.', async () => {
  const failures: unknown[] = [];
  const relyingParty = await startTestRelyingParty();
  const client = await signInWithPassword(relyingParty);
  await relyingParty.mails();
  const before = (await client.get('notices')).notices.length;
  const account = (await relyingParty.stores.accounts.findByCustomerCode(taro.customerCode))!;
  const work: Promise<void>[] = [];
  notify(
    {
      ...relyingParty.deps,
      mailer: { send: () => Promise.reject(new Error('down')) },
      background: (job) => void work.push(job.catch((error: unknown) => void failures.push(error))),
    },
    account,
    'loginLocked',
    noticeOfLockedLogin('ja', { ...recommended, atMs: 0 }),
  );
  await Promise.all(work);
  expect(failures).toHaveLength(2);
  expect((await client.get('notices')).notices).toHaveLength(before);
});

test('The newest notices are kept, and no more than the limit.', async () => {
  const relyingParty = await startTestRelyingParty();
  const client = await signInWithPassword(relyingParty);
  const { id } = (await relyingParty.stores.accounts.findByCustomerCode(taro.customerCode))!;
  for (let n = 0; n < noticesKeptMax; n += 1) {
    await keepNotice(relyingParty.deps, {
      accountId: id,
      kind: 'signIn',
      subject: `${n}`,
      to: 'a@b.example',
    });
  }
  const { notices } = await client.get('notices');
  expect(notices).toHaveLength(noticesKeptMax);
  expect(notices[0]!.subject).toBe(`${noticesKeptMax - 1}`);
});

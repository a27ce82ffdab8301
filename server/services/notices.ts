import type { NoticeView } from '../contract/views.ts';
import type { ServiceDeps, SignedInCaller } from './deps.ts';
import { maskAddress } from './masking.ts';
import type { NoticeKind } from './noticeKinds.ts';
import { newId } from './secrets.ts';

/** Notices kept of one account; the oldest give way. */
export const noticesKeptMax = 200;

/**
 * Keeps that a mail went out, so that the customer can check a mail against the product (R1). Only what stands
 * here: no text, and so no code.
 */
export function keepNotice(
  deps: ServiceDeps,
  sent: { accountId: string; kind: NoticeKind; subject: string; to: string },
): Promise<void> {
  const { accountId, kind, subject, to } = sent;
  return deps.stores.notices.add(
    {
      id: newId(deps.random),
      accountId,
      kind,
      subject,
      toMasked: maskAddress(to),
      sentAtMs: deps.clock.nowMs(),
    },
    noticesKeptMax,
  );
}

/** The mails that were sent to the customer, newest first. */
export async function listNotices(deps: ServiceDeps, caller: SignedInCaller): Promise<NoticeView[]> {
  const notices = await deps.stores.notices.listByAccount(caller.session.accountId);
  return notices.map(({ accountId: _accountId, ...shown }) => shown);
}

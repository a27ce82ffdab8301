import type { SessionStrength } from '../contract/policyWords.ts';
import type { SignInMethod } from '../contract/views.ts';
import { asksForNotice } from '../policies/risk.ts';
import type { AccountRecord } from '../ports/records.ts';
import type { Caller, ServiceDeps } from './deps.ts';
import { noticeOfSignIn } from './mailTexts/index.ts';
import { notify } from './notify.ts';
import { recordAllowed } from './record.ts';
import { detailOf, judgeSignIn, rememberSignIn } from './riskOfSignIn.ts';
import { newId, newSecret } from './secrets.ts';
import { openSession, type IssuedSession } from './sessions.ts';

/** A new session, and the token by which its device is recognised the next time. */
export interface SignedIn extends IssuedSession {
  device: { id: string; secret: string };
}

/** How a sign-in went, for the session and for the audit log. */
export interface Opening {
  method: SignInMethod;
  strength: SessionStrength;
  event: string;
  detail?: Record<string, string>;
}

/**
 * The end of every sign-in, whatever its way: opens the session, remembers device and network, writes into the
 * audit log which risk rules fired, and tells the customer by mail where policy or risk ask for it (M5).
 */
export async function completeSignIn(
  deps: ServiceDeps,
  caller: Caller,
  account: AccountRecord,
  { method, strength, event, detail = {} }: Opening,
): Promise<SignedIn> {
  const risk = await judgeSignIn(deps, caller, account);
  const device = { id: newId(deps.random), secret: caller.device ?? newSecret(deps.random) };
  const [issued] = await Promise.all([
    openSession(deps, caller, account.id, { method, strength }),
    rememberSignIn(deps, { ...caller, device: device.secret }, account.id, 'allowed'),
  ]);
  await recordAllowed(deps, caller, event, {
    accountId: account.id,
    detail: { ...detail, ...detailOf(risk) },
  });
  if (asksForNotice(deps.policy, risk)) {
    const facts = { helpDesk: deps.policy.helpDesk, session: issued.session };
    notify(deps, account, 'signIn', noticeOfSignIn(account.language, facts));
  }
  return { ...issued, device };
}

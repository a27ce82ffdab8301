import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { actionSchema, type Action } from '../contract/actions.ts';
import type { Receipt, ReceiptRow } from '../contract/receipts.ts';
import type { ReceiptRecord } from '../ports/records.ts';
import { ok, refuse, type Result } from '../ports/result.ts';
import type { ServiceDeps, SignedInCaller } from './deps.ts';
import { canonicalAction } from './grants.ts';
import { mayView } from './trading/access.ts';

/** Receipts that are listed, newest first. */
export const receiptsShownMax = 200;

/** The newest receipts of the caller's own. Refusals: those of seeing the account. */
export async function listReceipts(
  deps: ServiceDeps,
  caller: SignedInCaller,
): Promise<Result<{ receipts: ReceiptRow[] }>> {
  const seen = await mayView(deps, caller);
  if (!seen.allow) return refuse(seen.code);
  const receipts = await deps.stores.receipts.listByAccount(caller.session.accountId, receiptsShownMax);
  const rows = receipts.map(({ id, createdAtMs, action }) => {
    const signed = signedAction(action);
    return { id, createdAtMs, kind: signed.kind, amountYen: amountOf(signed) };
  });
  return ok({ receipts: rows });
}

/** A receipt of the caller's own, as a file. Refusals: those of seeing the account, `not_found`. */
export async function readReceipt(
  deps: ServiceDeps,
  caller: SignedInCaller,
  id: string,
): Promise<Result<Receipt>> {
  const seen = await mayView(deps, caller);
  if (!seen.allow) return refuse(seen.code);
  const found = await deps.stores.receipts.find(caller.session.accountId, id);
  return found ? ok(receiptFile(found)) : refuse('not_found');
}

/** The newest receipt for exactly this action; null: it was verified in another way. */
export async function receiptOf(
  deps: ServiceDeps,
  accountId: string,
  action: Action,
): Promise<string | null> {
  const canonical = canonicalAction(action);
  const receipts = await deps.stores.receipts.listByAccount(accountId, receiptsShownMax);
  return receipts.find((receipt) => receipt.action === canonical)?.id ?? null;
}

/** SECURITY: TR-7. Everything that is needed to prove the signature without the server, in the contract's order. */
export function receiptFile(record: ReceiptRecord): Receipt {
  const { id, createdAtMs, actionRandom, rpId, origin, credentialId, publicKey } = record;
  const { clientDataJSON, authenticatorData, signature } = record;
  const action = signedAction(record.action);
  const body = {
    format: 'tegata-receipt-1' as const,
    id,
    createdAtMs,
    amountYen: amountOf(action),
    action,
    actionRandom,
    rpId,
    origin,
    credentialId,
    publicKey,
    clientDataJSON,
    authenticatorData,
    signature,
  };
  return { ...body, digest: digestOf(body) };
}

/** SHA-256 over the canonical JSON of a receipt without its digest, base64url. */
export function digestOf(body: Omit<Receipt, 'digest'>): string {
  return createHash('sha256')
    .update(canonicalize(body) ?? '', 'utf8')
    .digest('base64url');
}

function signedAction(canonical: string): Action {
  return actionSchema.parse(JSON.parse(canonical));
}

function amountOf(action: Action): number | null {
  return 'amountYen' in action ? action.amountYen : null;
}

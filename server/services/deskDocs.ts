import { deskDocBytesMax, deskDocDepthMax, deskDocNames, type DeskDocName } from '../contract/deskApi.ts';
import { ok, refuse, type Result } from '../ports/result.ts';
import type { ServiceDeps, SignedInCaller } from './deps.ts';

type DeskDocs = Partial<Record<DeskDocName, { json: unknown; version: number }>>;

/** The documents of the caller's desk. What a newer program kept under other names is left out, not lost. */
export async function readDeskDocs(deps: ServiceDeps, caller: SignedInCaller): Promise<DeskDocs> {
  const docs: DeskDocs = {};
  for (const { name, text, version } of await deps.stores.deskDocs.listByAccount(caller.session.accountId)) {
    if (isDeskDocName(name)) docs[name] = { json: JSON.parse(text) as unknown, version };
  }
  return docs;
}

/**
 * Keeps a document of the caller's desk, unless it was changed since the version that this change was made on.
 * Versions rather than the last writer: a window left open on another PC must not put old watchlists over new
 * ones unseen. Refusals: `not_found` (no such name), `bad_request` (too deep), `too_large`, `desk_doc_stale`.
 */
export async function saveDeskDoc(
  deps: ServiceDeps,
  caller: SignedInCaller,
  { name, json, version }: { name: string; json: unknown; version: number },
): Promise<Result<{ version: number }>> {
  if (!isDeskDocName(name)) return refuse('not_found');
  if (json === undefined || isDeeperThan(deskDocDepthMax, json)) return refuse('bad_request');
  const text = JSON.stringify(json);
  if (Buffer.byteLength(text) > deskDocBytesMax) return refuse('too_large');
  const { accountId } = caller.session;
  const saved = await deps.stores.deskDocs.save({ accountId, name, text }, version);
  return saved === 'stale' ? refuse('desk_doc_stale') : ok(saved);
}

function isDeskDocName(name: string): name is DeskDocName {
  return (deskDocNames as readonly string[]).includes(name);
}

/** SECURITY: TR-8. Level by level, not by recursion: a body of brackets alone must not exhaust the stack. */
function isDeeperThan(depthMax: number, json: unknown): boolean {
  let level: unknown[] = [json];
  for (let depth = 0; depth < depthMax; depth += 1) {
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
    if (level.length === 0) return false;
  }
  return true;
}

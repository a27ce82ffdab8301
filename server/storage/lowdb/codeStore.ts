import type { CodeRecord } from '../../ports/records.ts';
import type { CodeStore } from '../../ports/stores.ts';
import { changed, removeWhere, unchanged } from './changes.ts';
import type { Database } from './database.ts';

type Issued = Awaited<ReturnType<CodeStore['issue']>>;

export function codeStore(database: Database): CodeStore {
  return {
    issue: (code, maxSends) =>
      database.change<Issued>(({ codes }) => {
        const sends = (codes.get(code.scope)?.sends ?? 0) + 1;
        if (sends > maxSends) return unchanged('limit');
        codes.set(code.scope, { ...code, sends });
        return changed({ sends });
      }),

    spendTry: (scope) =>
      database.change<CodeRecord | null>(({ codes }) => {
        const code = codes.get(scope);
        if (!code || code.triesLeft < 1) return unchanged(null);
        codes.set(scope, { ...code, triesLeft: code.triesLeft - 1 });
        return changed(code);
      }),

    consume: (scope, codeHash) =>
      database.change(({ codes }) => {
        if (codes.get(scope)?.codeHash !== codeHash) return unchanged(false);
        return changed(codes.delete(scope));
      }),

    removeExpired: (nowMs) =>
      database.change(({ codes }) => removeWhere(codes, ({ expiresAtMs }) => expiresAtMs <= nowMs)),
  };
}

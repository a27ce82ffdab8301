import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../gateways/api.ts';
import type { Refusal } from '../../gateways/refusal.ts';
import { queries } from '../../shared/queries.ts';

/** Ends sessions of this account, one or several; the first refusal is told, and the list is read anew. */
export function useRevoke() {
  const client = useQueryClient();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [done, setDone] = useState(false);
  const [busy, setBusy] = useState(false);

  const revoke = async (ids: readonly string[]): Promise<void> => {
    setBusy(true);
    const outcomes = await Promise.all(ids.map((id) => call('sessionRevoke', { params: { id } })));
    const failed = outcomes.find((outcome) => !outcome.ok);
    setBusy(false);
    setRefusal(failed?.ok === false ? failed.refusal : null);
    setDone(failed === undefined);
    await client.invalidateQueries({ queryKey: queries.sessions.queryKey });
  };

  return { revoke, refusal, done, busy };
}

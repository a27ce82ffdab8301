import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiResponse } from '../../../server/contract/api.ts';
import type { PublicPolicy } from '../../../server/contract/policy.ts';
import type { PasskeyView } from '../../../server/contract/views.ts';
import { call } from '../../gateways/api.ts';
import { signalUnknown, signalUserDetails } from '../../gateways/passkeySignals.ts';
import type { Refusal } from '../../gateways/refusal.ts';
import { RefusalNotice } from '../../shared/errors/RefusalNotice.tsx';
import { queries } from '../../shared/queries.ts';
import { useLiveSession } from '../../shared/session/useLiveSession.ts';
import { DeletePasskey } from './DeletePasskey.tsx';
import { keepsLast } from './keepsLast.ts';
import { PasskeyTable } from './PasskeyTable.tsx';

interface PasskeyManagerProps {
  listed: ApiResponse<'passkeys'>;
  policy: PublicPolicy;
  /** The buttons below the table; what is said to a change stands below them, so that they never move. */
  children: ReactNode;
}

type Done = 'passkeys.renamed' | 'passkeys.deleted';

/** The table with its two changes: rename in place, delete after a new verification. */
export function PasskeyManager({ listed, policy, children }: PasskeyManagerProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const displayName = useLiveSession()?.account.displayName ?? '';
  const [deleting, setDeleting] = useState<PasskeyView | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const { rpId, userHandle, passkeys } = listed;
  const enforced = useQuery(queries.enforcement).data?.enforced ?? false;
  const isLast = passkeys.length === 1;

  const finish = async (words: Done | null, why: Refusal | null) => {
    setDone(words);
    setRefusal(why);
    await client.invalidateQueries({ queryKey: queries.passkeys.queryKey });
    await client.invalidateQueries({ queryKey: queries.session.queryKey });
  };

  const rename = async (passkey: PasskeyView, name: string) => {
    const outcome = await call('passkeyRename', { params: { id: passkey.id }, body: { name } });
    if (!outcome.ok) {
      setDone(null);
      setRefusal(outcome.refusal);
      return false;
    }
    await finish('passkeys.renamed', null);
    void signalUserDetails(rpId, userHandle, displayName);
    return true;
  };

  const removed = async (passkey: PasskeyView) => {
    setDeleting(null);
    await finish('passkeys.deleted', null);
    void signalUnknown(rpId, passkey.credentialId);
  };

  return (
    <>
      <PasskeyTable
        passkeys={passkeys}
        keepLast={isLast && keepsLast(policy, enforced)}
        onRename={rename}
        onDelete={(passkey) => {
          setDone(null);
          setRefusal(null);
          setDeleting(passkey);
        }}
      />
      {children}
      <div role="status">
        {refusal === null ? null : <RefusalNotice refusal={refusal} />}
        {done === null ? null : <p>{t(done)}</p>}
      </div>
      {deleting === null ? null : (
        <DeletePasskey
          passkey={deleting}
          isLast={isLast}
          policy={policy}
          enforced={enforced}
          onDeleted={() => void removed(deleting)}
          onClose={() => setDeleting(null)}
        />
      )}
    </>
  );
}

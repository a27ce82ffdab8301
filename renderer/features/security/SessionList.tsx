import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../gateways/api.ts';
import type { Refusal } from '../../gateways/refusal.ts';
import { RefusalNotice } from '../../shared/errors/RefusalNotice.tsx';
import { Loading } from '../../shared/Loading.tsx';
import { queries, refusalOf } from '../../shared/queries.ts';
import { useFormat } from '../../shared/words/useFormat.ts';
import { Button } from '../../ui/Button.tsx';
import { Table } from '../../ui/Table.tsx';
import { Tag } from '../../ui/Tag.tsx';
import styles from './SecurityPage.module.css';

/** Where the account is signed in, with a way to end each. */
export function SessionList() {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useQueryClient();
  const { data, error } = useQuery(queries.sessions);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [done, setDone] = useState(false);
  const [busy, setBusy] = useState(false);
  const sessions = data?.sessions ?? [];
  const others = sessions.filter((session) => !session.current);
  const shownRefusal = refusal ?? (data === undefined ? refusalOf(error) : null);

  const revoke = async (ids: readonly string[]) => {
    setBusy(true);
    const outcomes = await Promise.all(ids.map((id) => call('sessionRevoke', { params: { id } })));
    const failed = outcomes.find((outcome) => !outcome.ok);
    setBusy(false);
    setRefusal(failed?.ok === false ? failed.refusal : null);
    setDone(failed === undefined);
    await client.invalidateQueries({ queryKey: queries.sessions.queryKey });
  };

  return (
    <section className={styles.section}>
      <h2>{t('security.sessionsTitle')}</h2>
      <p className={styles.note}>{t('security.sessionsNote')}</p>
      {data === undefined && shownRefusal === null ? <Loading /> : null}
      <Table
        caption={t('security.sessionsCaption')}
        columns={[
          { key: 'client', head: t('security.colClient') },
          { key: 'method', head: t('security.colMethod') },
          { key: 'since', head: t('security.colSince') },
          { key: 'seen', head: t('security.colSeen') },
          { key: 'actions', head: t('security.colActions'), align: 'end' },
        ]}
      >
        {sessions.map((session) => (
          <tr key={session.id} data-testid="session-row">
            <th scope="row">{session.client}</th>
            <td>{t(session.method === 'passkey' ? 'security.methodPasskey' : 'security.methodCode')}</td>
            <td>{format.dateTime(session.signedInAtMs)}</td>
            <td>{format.dateTime(session.lastSeenAtMs)}</td>
            <td align="right">
              {session.current ? (
                <Tag tone="action">{t('security.current')}</Tag>
              ) : (
                <Button
                  size="small"
                  busy={busy}
                  aria-label={t('security.revokeOf', { client: session.client })}
                  onClick={() => void revoke([session.id])}
                >
                  {t('security.revoke')}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </Table>
      <div className={styles.message} role="status">
        {shownRefusal === null ? null : <RefusalNotice refusal={shownRefusal} />}
        {done && shownRefusal === null ? <p>{t('security.revoked')}</p> : null}
      </div>
      {others.length === 0 ? (
        <p className={styles.note}>{t('security.noOthers')}</p>
      ) : (
        <div>
          <Button
            size="small"
            look="danger"
            busy={busy}
            onClick={() => void revoke(others.map(({ id }) => id))}
          >
            {t('security.revokeOthers')}
          </Button>
        </div>
      )}
    </section>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SessionRow as Row } from '../../../server/contract/views.ts';
import { RefusalNotice } from '../../shared/errors/RefusalNotice.tsx';
import { Loading } from '../../shared/Loading.tsx';
import { queries, refusalOf } from '../../shared/queries.ts';
import { useFormat } from '../../shared/words/useFormat.ts';
import { Button } from '../../ui/Button.tsx';
import { Table } from '../../ui/Table.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { methodWords } from './methodWords.ts';
import styles from './SecurityPage.module.css';
import { useRevoke } from './useRevoke.ts';

/** Where the account is signed in, with a way to end each. */
export function SessionList() {
  const { t } = useTranslation();
  const { data, error } = useQuery(queries.sessions);
  const { revoke, busy, done, refusal } = useRevoke();
  const sessions = data?.sessions ?? [];
  const others = sessions.filter((session) => !session.current);
  const shown = refusal ?? (data === undefined ? refusalOf(error) : null);
  return (
    <section className={styles.section}>
      <h2>{t('security.sessionsTitle')}</h2>
      <p className={styles.note}>{t('security.sessionsNote')}</p>
      {data === undefined && shown === null ? <Loading /> : null}
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
          <SessionRow
            key={session.id}
            session={session}
            busy={busy}
            onRevoke={() => void revoke([session.id])}
          />
        ))}
      </Table>
      <div className={styles.message} role="status">
        {shown === null ? null : <RefusalNotice refusal={shown} />}
        {done && shown === null ? <p>{t('security.revoked')}</p> : null}
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

function SessionRow({ session, busy, onRevoke }: { session: Row; busy: boolean; onRevoke: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <tr data-testid="session-row">
      <th scope="row">{session.client}</th>
      <td>{t(methodWords[session.method])}</td>
      <td>{format.dateTime(session.signedInAtMs)}</td>
      <td>{format.dateTime(session.lastSeenAtMs)}</td>
      <td className={styles.end}>
        {session.current ? (
          <Tag tone="action">{t('security.current')}</Tag>
        ) : (
          <Button
            size="small"
            busy={busy}
            aria-label={t('security.revokeOf', { client: session.client })}
            onClick={onRevoke}
          >
            {t('security.revoke')}
          </Button>
        )}
      </td>
    </tr>
  );
}

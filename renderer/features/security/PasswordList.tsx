import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { passwordKindSchema } from '../../../server/contract/actions.ts';
import type { PasswordKind } from '../../../server/contract/actions.ts';
import { paths } from '../../shared/paths.ts';
import { Restricted } from '../../shared/permissions/Restricted.tsx';
import { restrictionOf } from '../../shared/permissions/restriction.ts';
import { usePermission } from '../../shared/permissions/usePermission.ts';
import { queries } from '../../shared/queries.ts';
import { Table } from '../../ui/Table.tsx';
import { Tag } from '../../ui/Tag.tsx';
import styles from './SecurityPage.module.css';

/** The passwords besides passkeys: which there are, and the way to change or set each (M11, M12). */
export function PasswordList() {
  const { t } = useTranslation();
  const { data: account } = useQuery(queries.account);
  const why = restrictionOf(usePermission('changePassword'));
  const isSet = (kind: PasswordKind) => kind === 'login' || account?.passwords[kind] === true;
  return (
    <section className={styles.section}>
      <h2>{t('passwords.title')}</h2>
      {why === null ? null : <Restricted action="changePassword" why={why} />}
      <Table
        caption={t('passwords.caption')}
        columns={[
          { key: 'kind', head: t('passwords.colKind') },
          { key: 'state', head: t('passwords.colState') },
          { key: 'actions', head: t('passwords.colActions'), align: 'end' },
        ]}
      >
        {passwordKindSchema.options.map((kind) => {
          const what = t(`passwords.name.${kind}`);
          const set = isSet(kind);
          return (
            <tr key={kind}>
              <th scope="row">
                {what}
                <p className={styles.note}>{t(`passwords.what.${kind}`)}</p>
              </th>
              <td>
                <Tag tone={set ? 'good' : 'plain'}>{t(set ? 'passwords.set' : 'passwords.unset')}</Tag>
              </td>
              <td className={styles.end}>
                {why === null ? (
                  <Link
                    href={`${paths.passwords}/${kind}`}
                    aria-label={t(set ? 'passwords.changeOf' : 'passwords.beginOf', { what })}
                    data-testid={`password-${kind}`}
                  >
                    {t(set ? 'passwords.change' : 'passwords.begin')}
                  </Link>
                ) : null}
              </td>
            </tr>
          );
        })}
      </Table>
    </section>
  );
}

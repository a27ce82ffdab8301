import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PasskeyView } from '../../../server/contract/views.ts';
import { useFormat } from '../../shared/words/useFormat.ts';
import { Button } from '../../ui/Button.tsx';
import { Table } from '../../ui/Table.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { PasskeyKind } from './PasskeyKind.tsx';
import styles from './PasskeyTable.module.css';
import { RenameForm } from './RenameForm.tsx';

interface PasskeyTableProps {
  passkeys: readonly PasskeyView[];
  /** The passkey that was registered a moment ago. */
  newId?: string;
  /** The policy keeps the last passkey from being deleted. */
  keepLast?: boolean;
  /** Without these two the table only shows. True when the name was changed. */
  onRename?: (passkey: PasskeyView, name: string) => Promise<boolean>;
  onDelete?: (passkey: PasskeyView) => void;
}

export function PasskeyTable(props: PasskeyTableProps) {
  const { passkeys, newId, keepLast = false, onRename, onDelete } = props;
  const { t } = useTranslation();
  const [renaming, setRenaming] = useState<string | null>(null);
  if (passkeys.length === 0) return <p>{t('passkeys.empty')}</p>;
  const acts = onRename !== undefined && onDelete !== undefined;
  return (
    <div className={styles.scroller}>
      <Table
        caption={t('passkeys.listCaption')}
        columns={[
          { key: 'name', head: t('passkeys.colName') },
          { key: 'kind', head: t('passkeys.colKind') },
          { key: 'provider', head: t('passkeys.colProvider') },
          { key: 'created', head: t('passkeys.colCreated') },
          { key: 'used', head: t('passkeys.colUsed') },
          ...(acts ? [{ key: 'actions', head: t('passkeys.colActions'), align: 'end' as const }] : []),
        ]}
      >
        {passkeys.map((passkey) => (
          <tr key={passkey.id} data-new={passkey.id === newId} data-testid="passkey-row">
            <th scope="row" className={styles.name}>
              {renaming === passkey.id && onRename !== undefined ? (
                <RenameForm
                  name={passkey.name}
                  onSave={async (name) => {
                    if (await onRename(passkey, name)) setRenaming(null);
                  }}
                  onCancel={() => setRenaming(null)}
                />
              ) : (
                <>
                  {passkey.name}{' '}
                  {passkey.id === newId ? <Tag tone="action">{t('passkeys.newTag')}</Tag> : null}
                </>
              )}
            </th>
            <PasskeyCells passkey={passkey} />
            {acts ? (
              <td className={styles.actions}>
                <Button
                  size="small"
                  aria-label={t('passkeys.renameOf', { name: passkey.name })}
                  onClick={() => setRenaming(passkey.id)}
                  data-testid="passkey-rename"
                >
                  {t('passkeys.rename')}
                </Button>
                <Button
                  size="small"
                  look="danger"
                  disabled={keepLast}
                  aria-label={t('passkeys.deleteOf', { name: passkey.name })}
                  onClick={() => onDelete(passkey)}
                  data-testid="passkey-delete"
                >
                  {t('passkeys.delete')}
                </Button>
              </td>
            ) : null}
          </tr>
        ))}
      </Table>
      {keepLast ? <p className={styles.note}>{t('passkeys.deleteForbidden')}</p> : null}
    </div>
  );
}

function PasskeyCells({ passkey }: { passkey: PasskeyView }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <td className={styles.kind}>
        <PasskeyKind synced={passkey.synced} />
      </td>
      <td>
        <span className={styles.place}>{t(`places.name.${passkey.place}`)}</span>
        {passkey.provider === null ? null : <span className={styles.provider}>{passkey.provider}</span>}
      </td>
      <td className={styles.time}>{format.dateTime(passkey.createdAtMs)}</td>
      <td className={styles.time}>
        {passkey.lastUsedAtMs === null ? t('passkeys.neverUsed') : format.dateTime(passkey.lastUsedAtMs)}
      </td>
    </>
  );
}

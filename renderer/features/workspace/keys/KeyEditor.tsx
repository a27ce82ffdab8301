import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandId } from '../../../shared/commands/commands.ts';
import { noHotkeys } from '../../../shared/commands/keymap.ts';
import { useKeymap } from '../../../shared/commands/useKeymap.ts';
import { Actions } from '../../../ui/Actions.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { closeDialog } from '../frameStore.ts';
import { groupedCommands } from './groupedCommands.ts';
import { KeyRow } from './KeyRow.tsx';
import styles from './Keys.module.css';

/** The customer's own keys. A key that another command has is pointed out before it is taken over. */
export function KeyEditor() {
  const { t } = useTranslation();
  const { changeHotkeys } = useKeymap();
  const [editing, setEditing] = useState<CommandId | null>(null);
  return (
    <Dialog
      title={t('commands.edit')}
      size="wide"
      onClose={() => (editing === null ? closeDialog() : setEditing(null))}
    >
      <p className={styles.lede}>{t('commands.editLede')}</p>
      <div className={styles.editor} data-testid="key-editor">
        {groupedCommands.map(({ group, ids }) => (
          <section key={group}>
            <h3>{t(`commands.group.${group}`)}</h3>
            <ul>
              {ids.map((id) => (
                <KeyRow
                  key={id}
                  id={id}
                  editing={editing === id}
                  onEdit={() => setEditing(id)}
                  onDone={() => setEditing(null)}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <Actions>
        <Button onClick={closeDialog}>{t('common.close')}</Button>
        <Button
          look="quiet"
          onClick={() => {
            setEditing(null);
            changeHotkeys(() => noHotkeys);
          }}
        >
          {t('commands.resetAll')}
        </Button>
      </Actions>
    </Dialog>
  );
}

import { useTranslation } from 'react-i18next';
import { showKey } from '../../../shared/commands/keyText.ts';
import { useKeymap } from '../../../shared/commands/useKeymap.ts';
import { Actions } from '../../../ui/Actions.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { closeDialog, openDialog } from '../frameStore.ts';
import { groupedCommands } from './groupedCommands.ts';
import styles from './Keys.module.css';

/** All keys on one sheet. */
export function KeyHelp() {
  const { t } = useTranslation();
  const { keymap } = useKeymap();
  return (
    <Dialog title={t('commands.help')} size="wide" onClose={closeDialog}>
      <p className={styles.lede}>{t('commands.helpMoving')}</p>
      <div className={styles.sheet} data-testid="key-help">
        {groupedCommands.map(({ group, ids }) => (
          <section key={group}>
            <h3>{t(`commands.group.${group}`)}</h3>
            <dl>
              {ids.map((id) => (
                <div key={id} className={styles.pair}>
                  <dt>{t(`commands.name.${id}`)}</dt>
                  <dd>
                    {keymap[id].map((key) => (
                      <kbd key={key}>{showKey(key)}</kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Actions>
        <Button onClick={closeDialog}>{t('common.close')}</Button>
        <Button look="quiet" onClick={() => openDialog({ what: 'keys' })}>
          {t('commands.edit')}
        </Button>
      </Actions>
    </Dialog>
  );
}

import { useTranslation } from 'react-i18next';
import { showKey } from '../../shared/commands/keyText.ts';
import { useKeymap } from '../../shared/commands/useKeymap.ts';
import { panelKinds } from '../../shared/workspace/panelKinds.ts';
import { useCommandRegistry } from '../../shared/commands/commandRegistry.ts';
import { OrderNews } from '../../shared/orders/OrderNews.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { PopMenu } from '../../ui/PopMenu.tsx';
import { openDialog } from './frameStore.ts';
import { changeLayouts, useLayouts } from './layouts/layoutsStore.ts';
import { ScreenTabs } from './ScreenTabs.tsx';
import styles from './Toolbar.module.css';
import { addPanelOf } from './useFrameCommands.ts';

/** Which screen is shown, and what can be done with it. */
export function Toolbar() {
  const { t } = useTranslation();
  const locked = useLayouts(({ layouts }) => layouts?.locked ?? false);
  const { keymap } = useKeymap();
  const findKey = keymap['palette.open'][0];
  const able = useCommandRegistry(({ showPanel }) => showPanel !== null);
  const lockWord = t(locked ? 'workspace.unlock' : 'workspace.lock');
  return (
    <div className={styles.bar}>
      <ScreenTabs />
      <OrderNews />
      <button
        type="button"
        className={styles.find}
        onClick={() => openDialog({ what: 'palette', find: 'anything' })}
        data-testid="find"
      >
        <Icon name="search" size={14} />
        <span>{t('workspace.find')}</span>
        {findKey === undefined ? null : <kbd>{showKey(findKey)}</kbd>}
      </button>
      {locked || !able ? null : (
        <PopMenu label={t('workspace.addPanel')} face={<Icon name="plus" />} testId="add-panel">
          {(closing) =>
            panelKinds.map((kind) => (
              <button key={kind} type="button" {...closing} onClick={() => addPanelOf(kind)}>
                {t(`workspace.kind.${kind}`)}
              </button>
            ))
          }
        </PopMenu>
      )}
      <button
        type="button"
        className={styles.icon}
        aria-pressed={locked}
        aria-label={lockWord}
        title={lockWord}
        onClick={() => changeLayouts((old) => ({ ...old, locked: !old.locked }))}
        data-testid="layout-lock"
      >
        <Icon name={locked ? 'lockShut' : 'lockOpen'} />
      </button>
      <button
        type="button"
        className={styles.icon}
        aria-label={t('settings.title')}
        title={t('settings.title')}
        onClick={() => openDialog({ what: 'settings' })}
        data-testid="open-settings"
      >
        <Icon name="gear" />
      </button>
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.tsx';
import { PopMenu } from '../../ui/PopMenu.tsx';
import { openDialog } from './frameStore.ts';
import { removeScreen, screenOf, showScreen } from './layouts/changeLayouts.ts';
import { changeLayouts, useLayouts } from './layouts/layoutsStore.ts';
import { screensMax } from './layouts/screen.ts';
import type { Layouts } from './layouts/screen.ts';
import styles from './ScreenTabs.module.css';
import { restoreActiveScreen } from './useFrameCommands.ts';
import { useScreenName } from './useScreenName.ts';

/** The customer's screens by name, and the menu of the one that is shown. */
export function ScreenTabs() {
  const { t } = useTranslation();
  const layouts = useLayouts((store) => store.layouts);
  const nameOf = useScreenName();
  if (layouts === null) return null;
  const { screens, active } = layouts;
  return (
    <nav className={styles.tabs} aria-label={t('workspace.screens')}>
      <ul>
        {screens.map((screen) => (
          <li key={screen.id}>
            <button
              type="button"
              className={styles.tab}
              aria-current={screen.id === active ? 'page' : undefined}
              onClick={() => changeLayouts((old) => showScreen(old, screen.id))}
              onDoubleClick={() => openDialog({ what: 'nameScreen', of: 'present' })}
              data-testid={`screen-${screen.id}`}
            >
              {nameOf(screen)}
            </button>
          </li>
        ))}
      </ul>
      <ScreenMenu layouts={layouts} />
      {screens.length < screensMax ? (
        <button
          type="button"
          className={styles.add}
          aria-label={t('workspace.newScreen')}
          title={t('workspace.newScreen')}
          onClick={() => openDialog({ what: 'nameScreen', of: 'new' })}
          data-testid="new-screen"
        >
          <Icon name="plus" />
        </button>
      ) : null}
    </nav>
  );
}

function ScreenMenu({ layouts }: { layouts: Layouts }) {
  const { t } = useTranslation();
  const nameOf = useScreenName();
  const { screens } = layouts;
  return (
    <PopMenu
      label={t('workspace.screenMenu', { screen: nameOf(screenOf(layouts)) })}
      face={<Icon name="menu" />}
      testId="screen-menu"
    >
      {(closing) => (
        <>
          <button
            type="button"
            {...closing}
            onClick={() => openDialog({ what: 'nameScreen', of: 'present' })}
          >
            {t('workspace.renameScreen')}
          </button>
          {screens.length < screensMax ? (
            <button type="button" {...closing} onClick={() => openDialog({ what: 'nameScreen', of: 'copy' })}>
              {t('workspace.copyScreen')}
            </button>
          ) : null}
          <button type="button" {...closing} onClick={restoreActiveScreen}>
            {t('workspace.restoreScreen')}
          </button>
          {screens.length > 1 ? (
            <button
              type="button"
              {...closing}
              onClick={() => changeLayouts((old) => removeScreen(old, old.active))}
            >
              {t('workspace.deleteScreen')}
            </button>
          ) : null}
        </>
      )}
    </PopMenu>
  );
}

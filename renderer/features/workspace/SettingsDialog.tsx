import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { changeSettings } from '../../shared/settings/settings.ts';
import type { Settings } from '../../shared/settings/settings.ts';
import { useSettings } from '../../shared/settings/useSettings.ts';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { closeDialog, openDialog } from './frameStore.ts';
import styles from './SettingsDialog.module.css';

/** A choice that the app keeps: which words name it, and the choice itself. */
export interface AppearanceRow {
  words: 'common.language' | 'common.theme';
  Choice: ComponentType;
}

type Switch = { [K in keyof Settings]: Settings[K] extends boolean ? K : never }[keyof Settings];
const switches = ['sound', 'osNotifications', 'boardClicks'] as const satisfies readonly Switch[];

/** How the terminal looks and tells; kept at once. */
export function SettingsDialog({ appearance }: { appearance: readonly AppearanceRow[] }) {
  const { t } = useTranslation();
  const settings = useSettings();
  return (
    <Dialog title={t('settings.title')} onClose={closeDialog}>
      <div className={styles.rows} data-testid="settings">
        {appearance.map(({ words, Choice }) => (
          <div key={words} className={styles.row}>
            <span>{t(words)}</span>
            <Choice />
          </div>
        ))}
        <div className={styles.row}>
          <span>
            {t('settings.upColour')}
            <small>{t('settings.upColourHint')}</small>
          </span>
          <Segmented
            label={t('settings.upColour')}
            value={settings.upColour}
            options={(['red', 'green'] as const).map((value) => ({ value, label: t(`settings.${value}`) }))}
            onChange={(upColour) => changeSettings({ upColour })}
          />
        </div>
        <div className={styles.row}>
          <span>{t('settings.numberFormat')}</span>
          <Segmented
            label={t('settings.numberFormat')}
            value={settings.numberFormat}
            options={(['full', 'short'] as const).map((value) => ({ value, label: t(`settings.${value}`) }))}
            onChange={(numberFormat) => changeSettings({ numberFormat })}
          />
        </div>
        {switches.map((name) => (
          <label key={name} className={styles.row}>
            <span>
              {t(`settings.${name}`)}
              {name === 'boardClicks' ? <small>{t('settings.boardClicksHint')}</small> : null}
            </span>
            <input
              type="checkbox"
              checked={settings[name]}
              onChange={(event) => changeSettings({ [name]: event.target.checked })}
            />
          </label>
        ))}
      </div>
      <p className={styles.kept}>{t('settings.kept')}</p>
      <Actions>
        <Button onClick={closeDialog}>{t('common.close')}</Button>
        <Button look="quiet" onClick={() => openDialog({ what: 'keys' })}>
          {t('settings.keys')}
        </Button>
      </Actions>
    </Dialog>
  );
}

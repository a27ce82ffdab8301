import { useTranslation } from 'react-i18next';
import { themeSchema } from '../gateways/shellContract.ts';
import type { Theme } from '../gateways/shellContract.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { chooseTheme, usePreferences } from './preferences.ts';

const themeWords = {
  system: 'common.themeSystem',
  light: 'common.themeLight',
  dark: 'common.themeDark',
} as const satisfies Record<Theme, string>;

export function ThemeChoice() {
  const { t } = useTranslation();
  const { theme } = usePreferences();
  return (
    <Segmented
      label={t('common.theme')}
      value={theme}
      options={themeSchema.options.map((value) => ({ value, label: t(themeWords[value]) }))}
      onChange={chooseTheme}
    />
  );
}

import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { themeSchema } from '../gateways/shellContract.ts';
import type { Theme } from '../gateways/shellContract.ts';
import { useCommand } from '../shared/commands/useCommand.ts';
import { paths } from '../shared/paths.ts';
import { languages } from '../shared/words/languages.ts';
import { Seal } from '../ui/Seal.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { CustomerMenu } from './CustomerMenu.tsx';
import { DemoMenu } from './DemoMenu.tsx';
import { chooseLanguage, chooseTheme, usePreferences } from './preferences.ts';
import styles from './TitleBar.module.css';
import { TradingPills } from './TradingPills.tsx';

const themeWords = {
  system: 'common.themeSystem',
  light: 'common.themeLight',
  dark: 'common.themeDark',
} as const satisfies Record<Theme, string>;

function nextTheme(theme: Theme): Theme {
  const themes = themeSchema.options;
  return themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
}

export function TitleBar() {
  const { t } = useTranslation();
  const { language, theme } = usePreferences();
  useCommand('theme.next', () => chooseTheme(nextTheme(theme)));
  return (
    <header className={styles.bar}>
      <Link href={paths.home} className={styles.brand ?? ''}>
        <Seal size="small" />
        {t('common.product')}
      </Link>
      <span className={styles.middle}>
        <DemoMenu />
        <TradingPills />
      </span>
      <Segmented
        label={t('common.language')}
        value={language}
        options={languages}
        onChange={chooseLanguage}
      />
      <Segmented
        label={t('common.theme')}
        value={theme}
        options={themeSchema.options.map((value) => ({ value, label: t(themeWords[value]) }))}
        onChange={chooseTheme}
      />
      <CustomerMenu />
    </header>
  );
}

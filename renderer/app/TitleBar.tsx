import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { themeSchema } from '../gateways/shellContract.ts';
import type { Theme } from '../gateways/shellContract.ts';
import { useCommand } from '../shared/commands/useCommand.ts';
import { paths } from '../shared/paths.ts';
import { Seal } from '../ui/Seal.tsx';
import { useLiveSession } from '../shared/session/useLiveSession.ts';
import { LanguageChoice } from './LanguageChoice.tsx';
import { ThemeChoice } from './ThemeChoice.tsx';
import { CustomerMenu } from './CustomerMenu.tsx';
import { DemoMenu } from './DemoMenu.tsx';
import { chooseTheme, usePreferences } from './preferences.ts';
import styles from './TitleBar.module.css';
import { TradingPills } from './TradingPills.tsx';

function nextTheme(theme: Theme): Theme {
  const themes = themeSchema.options;
  return themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
}

export function TitleBar() {
  const { t } = useTranslation();
  const { theme } = usePreferences();
  const signedIn = useLiveSession() !== null;
  useCommand('theme.next', () => chooseTheme(nextTheme(theme)));
  return (
    <header className={styles.bar} data-signed-in={signedIn || undefined}>
      <Link href={paths.home} className={styles.brand ?? ''}>
        <Seal size="small" />
        {t('common.product')}
      </Link>
      <span className={styles.middle}>
        <DemoMenu />
        <TradingPills />
      </span>
      <span className={styles.language}>
        <LanguageChoice />
      </span>
      <span className={styles.theme}>
        <ThemeChoice />
      </span>
      <CustomerMenu />
    </header>
  );
}

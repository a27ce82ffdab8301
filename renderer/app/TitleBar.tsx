import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { themeSchema } from '../gateways/shellContract.ts';
import type { Theme } from '../gateways/shellContract.ts';
import { SessionPill } from '../features/session/SessionPill.tsx';
import { useConnection } from '../shared/connectionStore.ts';
import { paths } from '../shared/paths.ts';
import { languages } from '../shared/words/languages.ts';
import { Pill } from '../ui/Pill.tsx';
import { Seal } from '../ui/Seal.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { CustomerMenu } from './CustomerMenu.tsx';
import { chooseLanguage, chooseTheme, usePreferences } from './preferences.ts';
import styles from './TitleBar.module.css';

const themeWords = {
  system: 'common.themeSystem',
  light: 'common.themeLight',
  dark: 'common.themeDark',
} as const satisfies Record<Theme, string>;

export function TitleBar() {
  const { t } = useTranslation();
  const { language, theme } = usePreferences();
  const demo = useConnection((connection) => connection.demo);
  return (
    <header className={styles.bar}>
      <Link href={paths.home} className={styles.brand ?? ''}>
        <Seal size="small" />
        {t('common.product')}
      </Link>
      <span className={styles.middle}>
        {demo ? (
          <Pill tone="warn" testId="demo-badge">
            {t('common.demoBadge')}
          </Pill>
        ) : null}
        <SessionPill />
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

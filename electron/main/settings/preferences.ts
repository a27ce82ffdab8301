import type { Language, Theme } from '../../ipc/contract.ts';
import type { ShellSettings } from './shellSettings.ts';

export interface PreferencesDeps {
  readonly settings: ShellSettings;
  /** Language of the OS, as far as we speak it. */
  readonly systemLanguage: Language;
  readonly applyLanguage: (language: Language) => void;
  readonly applyTheme: (theme: Theme) => void;
  readonly tellLanguage: (language: Language) => void;
}

export interface Preferences {
  language(): Language;
  theme(): Theme;
  /** `by`: the page knows its own choice; it is told only of one made in the menu. */
  setLanguage(language: Language, by: 'page' | 'menu'): void;
  setTheme(theme: Theme): void;
  applyAll(): void;
}

/** Language and theme: kept in the settings, applied to menu and window. */
export function createPreferences(deps: PreferencesDeps): Preferences {
  const language = (): Language => deps.settings.get().language ?? deps.systemLanguage;
  return {
    language,
    theme: () => deps.settings.get().theme,
    setLanguage: (next, by) => {
      if (next === language()) return;
      deps.settings.change({ language: next });
      deps.applyLanguage(next);
      if (by === 'menu') deps.tellLanguage(next);
    },
    setTheme: (theme) => {
      deps.settings.change({ theme });
      deps.applyTheme(theme);
    },
    applyAll: () => {
      deps.applyTheme(deps.settings.get().theme);
      deps.applyLanguage(language());
    },
  };
}

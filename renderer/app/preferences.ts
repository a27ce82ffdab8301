import { create } from 'zustand';
import type { Language, Theme } from '../gateways/shellContract.ts';
import { languageSchema, themeSchema } from '../gateways/shellContract.ts';
import { recall, remember } from '../gateways/remembered.ts';
import { shell } from '../gateways/shell.ts';
import { changeWords } from '../shared/words/i18n.ts';

interface Preferences {
  language: Language;
  theme: Theme;
}

export const usePreferences = create<Preferences>(() => ({
  language: 'ja',
  theme: 'system',
}));

function show({ language, theme }: Preferences): void {
  document.documentElement.lang = language;
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

function rememberedHere(): Preferences {
  const ofBrowser: Language = navigator.language.startsWith('ja') ? 'ja' : 'en';
  return {
    language: languageSchema.catch(ofBrowser).parse(recall('language')),
    theme: themeSchema.catch('system').parse(recall('theme')),
  };
}

/**
 * What was chosen before, else what the OS says. The shell keeps it for its own pages: what a page remembers belongs
 * to one port, and the relying party may get another at the next start.
 */
export async function readPreferences(): Promise<Language> {
  const environment = await shell?.getEnvironment();
  const { language, theme } = environment?.ok ? environment.value : rememberedHere();
  usePreferences.setState({ language, theme });
  show({ language, theme });
  shell?.onLanguage((told) => takeLanguage(told));
  return language;
}

function takeLanguage(language: Language): void {
  if (usePreferences.getState().language === language) return;
  usePreferences.setState({ language });
  show(usePreferences.getState());
  remember('language', language);
  void changeWords(language);
}

/** The shell follows, so that its menu and dialogs speak the same language. */
export function chooseLanguage(language: Language): void {
  takeLanguage(language);
  void shell?.setLanguage(language);
}

export function chooseTheme(theme: Theme): void {
  usePreferences.setState({ theme });
  show(usePreferences.getState());
  remember('theme', theme);
  void shell?.setTheme(theme);
}

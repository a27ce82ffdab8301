import { create } from 'zustand';
import type { Language, Theme } from '../gateways/shellContract.ts';
import { languageSchema, themeSchema } from '../gateways/shellContract.ts';
import { recall, remember } from '../gateways/remembered.ts';
import { shell } from '../gateways/shell.ts';
import { changeWords } from '../shared/words/i18n.ts';

export const usePreferences = create<{ language: Language; theme: Theme }>(() => ({
  language: 'ja',
  theme: 'system',
}));

function show({ language, theme }: { language: Language; theme: Theme }): void {
  document.documentElement.lang = language;
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

async function languageOfOs(): Promise<Language> {
  const environment = await shell?.getEnvironment();
  if (environment?.ok) return environment.value.language;
  return navigator.language.startsWith('ja') ? 'ja' : 'en';
}

/** What was chosen before, else what the OS says. */
export async function readPreferences(): Promise<Language> {
  const chosen = languageSchema.safeParse(recall('language'));
  const theme = themeSchema.catch('system').parse(recall('theme'));
  const language = chosen.success ? chosen.data : await languageOfOs();
  usePreferences.setState({ language, theme });
  show({ language, theme });
  void shell?.setLanguage(language);
  void shell?.setTheme(theme);
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

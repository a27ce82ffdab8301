import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../gateways/shellContract.ts';
import { en } from '../../locales/en/en.ts';
import { ja } from '../../locales/ja/ja.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof ja };
  }
}

/** Both languages are in the bundle, so that switching is instant and works without a network. */
export async function startWords(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { ja: { translation: ja }, en: { translation: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}

export async function changeWords(language: Language): Promise<void> {
  await i18next.changeLanguage(language);
}

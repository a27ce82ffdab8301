import type { Language } from '../../gateways/shellContract.ts';

/** Each language is named in itself, so these two words are not translated. */
export const languages: readonly { value: Language; label: string; lang: Language }[] = [
  { value: 'ja', label: '日本語', lang: 'ja' },
  { value: 'en', label: 'English', lang: 'en' },
];

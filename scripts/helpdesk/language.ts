/** Words in both languages of the product. */
export type Words = Record<Language, string>;
export type Language = 'ja' | 'en';

/** The language of the operator's terminal, by the variables that decide it, in their order of rank. */
export function languageOf(env: NodeJS.ProcessEnv): Language {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return locale.toLowerCase().startsWith('ja') ? 'ja' : 'en';
}

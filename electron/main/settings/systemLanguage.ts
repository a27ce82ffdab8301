import type { Language } from '../../ipc/contract.ts';

/** The first language of the OS's list that we speak; English for everybody else. */
export function systemLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const primary = tag.toLowerCase().split(/[-_]/)[0];
    if (primary === 'ja' || primary === 'en') return primary;
  }
  return 'en';
}

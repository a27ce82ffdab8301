import { en } from '../../../renderer/locales/en/en.ts';
import { ja } from '../../../renderer/locales/ja/ja.ts';
import type { Language } from './launchTerminal.ts';

export type Words = typeof ja | typeof en;

/** The words that the page shows, so that a test reads what a customer reads and wording has one home. */
export function wordsOf(language: Language): Words {
  return language === 'ja' ? ja : en;
}

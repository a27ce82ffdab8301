import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Screen } from './layouts/screen.ts';

/** The name a customer gave a screen, else the word for what it was delivered as. */
export function useScreenName(): (screen: Screen) => string {
  const { t } = useTranslation();
  return useCallback(({ name, preset }: Screen) => name ?? t(`workspace.preset.${preset}`), [t]);
}

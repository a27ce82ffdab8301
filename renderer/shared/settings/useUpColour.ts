import { useEffect } from 'react';
import { useSettings } from './useSettings.ts';

/** The colour of a rising price, for the tokens of the page. Once per page. */
export function useUpColour(): void {
  const { upColour } = useSettings();
  useEffect(() => {
    document.documentElement.dataset['up'] = upColour;
  }, [upColour]);
}

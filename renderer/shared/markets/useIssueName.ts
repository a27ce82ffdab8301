import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useInstruments } from './instruments.ts';

/** The name of an issue in the language of the page; its code while names are not there. */
export function useIssueName(): (symbol: string) => string {
  const { i18n } = useTranslation();
  const book = useInstruments();
  const isJapanese = i18n.language === 'ja';
  return useCallback(
    (symbol) => {
      const instrument = book.get(symbol);
      if (instrument === undefined) return symbol;
      return isJapanese ? instrument.name : instrument.latin;
    },
    [book, isJapanese],
  );
}

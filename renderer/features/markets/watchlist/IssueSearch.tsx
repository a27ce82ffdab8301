import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { InstrumentView } from '../../../../server/contract/marketData.ts';
import { findInstruments, useInstruments } from '../../../shared/markets/instruments.ts';
import { useIssueName } from '../useIssueName.ts';
import styles from './IssueSearch.module.css';

interface IssueSearchProps {
  /** Issues that are on the sheet already are offered as well: choosing one goes to it. */
  isThere: (symbol: string) => boolean;
  onChoose: (symbol: string) => void;
  onLeave: () => void;
}

const shownMax = 12;

/** Adds an issue by code or name, in kanji, either kana or Latin letters: an ARIA combobox with its list. */
export function IssueSearch({ isThere, onChoose, onLeave }: IssueSearchProps) {
  const { t } = useTranslation();
  const { list } = useInstruments();
  const id = useId();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const found = open && text.trim() !== '' ? findInstruments(list, text).slice(0, shownMax) : [];
  const choose = (instrument: InstrumentView | undefined): void => {
    if (instrument === undefined) return;
    setText('');
    setOpen(false);
    onChoose(instrument.symbol);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    // Enter that ends a kana conversion chooses nothing.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setAt((now) => Math.min(now + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setAt((now) => Math.max(now - 1, 0));
    else if (event.key === 'Enter') choose(found[at]);
    else if (event.key === 'Escape' && text !== '') setText('');
    else if (event.key === 'Escape') onLeave();
    else return;
    event.preventDefault();
  };
  const nothing = open && text.trim() !== '' && found.length === 0;
  return (
    <div className={styles.search}>
      <input
        role="combobox"
        aria-label={t('watch.add')}
        aria-expanded={found.length > 0}
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `${id}${at}` : undefined}
        placeholder={t('watch.add')}
        autoComplete="off"
        spellCheck={false}
        data-testid="watch-search"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      <div id={`${id}list`} role="listbox" aria-label={t('watch.found')} hidden={found.length === 0}>
        {found.map((instrument, index) => (
          <Found
            key={instrument.symbol}
            id={`${id}${index}`}
            instrument={instrument}
            current={index === at}
            there={isThere(instrument.symbol)}
            onChoose={choose}
          />
        ))}
      </div>
      <p role="status" className={styles.nothing} hidden={!nothing}>
        {nothing ? t('watch.notFound') : ''}
      </p>
    </div>
  );
}

interface FoundProps {
  id: string;
  instrument: InstrumentView;
  current: boolean;
  there: boolean;
  onChoose: (instrument: InstrumentView) => void;
}

function Found({ id, instrument, current, there, onChoose }: FoundProps) {
  const { t } = useTranslation();
  const issueName = useIssueName();
  return (
    <div
      id={id}
      role="option"
      aria-selected={current}
      // Before the field loses focus and the list is gone.
      onPointerDown={(event) => {
        event.preventDefault();
        onChoose(instrument);
      }}
    >
      <span className={styles.code}>{instrument.symbol}</span>
      <span className={styles.name}>{issueName(instrument.symbol)}</span>
      {there ? <span className={styles.there}>{t('watch.there')}</span> : null}
    </div>
  );
}

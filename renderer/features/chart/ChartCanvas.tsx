import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InstrumentView } from '../../../server/contract/marketData.ts';
import { useCommand } from '../../shared/commands/useCommand.ts';
import type { PriceDecimals } from '../../shared/markets/format.ts';
import type { BarFeed } from './bars/BarFeed.ts';
import styles from './ChartCanvas.module.css';
import { ChartMenu } from './ChartMenu.tsx';
import type { ChartSettings } from './chartSettings.ts';
import type { PointedStore } from './pointedStore.ts';
import { nearestPrice } from './nearestPrice.ts';
import type { ChartPlace } from './view/ChartStage.ts';
import { ChartStage } from './view/ChartStage.ts';
import type { PriceMark } from './view/PriceMarks.ts';

interface ChartCanvasProps {
  label: string;
  describedBy: string;
  feed: BarFeed;
  settings: ChartSettings;
  decimals: PriceDecimals;
  instrument: InstrumentView | undefined;
  marks: readonly PriceMark[];
  pointed: PointedStore;
}

/** The chart itself. React only says what it is of; bars reach it past React. */
export function ChartCanvas(props: ChartCanvasProps) {
  const { label, describedBy, feed, settings, decimals, instrument, marks, pointed } = props;
  const { t, i18n } = useTranslation();
  const language = i18n.language;
  const stage = useMemo(() => new ChartStage(pointed), [pointed]);
  useEffect(() => {
    stage.set({ feed, settings, decimals, language, marks, nameOf: (kind) => t(`chart.study.${kind}`) });
  }, [stage, feed, settings, decimals, language, marks, t]);
  const host = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<ChartPlace | null>(null);
  const closeMenu = useCallback(() => setPlace(null), []);
  useEffect(() => (host.current === null ? undefined : stage.attach(host.current, setPlace)), [stage]);
  useCommand('chart.focus', () => host.current?.focus());
  return (
    <>
      <div
        ref={host}
        className={styles.host}
        // An application: its keys are its own, and its description says which they are.
        role="application"
        aria-label={label}
        aria-describedby={describedBy}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        data-testid="chart"
      />
      {place === null || instrument === undefined ? null : (
        <ChartMenu
          symbol={feed.symbol}
          place={place}
          price={nearestPrice(instrument, place.price)}
          onClose={closeMenu}
        />
      )}
    </>
  );
}

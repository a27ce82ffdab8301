import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InstrumentView } from '../../../server/contract/marketData.ts';
import { CsvButton } from '../../shared/csv/CsvButton.tsx';
import type { PriceDecimals } from '../../shared/markets/format.ts';
import { decimalsOf, useInstruments } from '../../shared/markets/instruments.ts';
import { usePanel, usePanelState } from '../../shared/workspace/panel.ts';
import type { BarFeed } from './bars/BarFeed.ts';
import { BarsTable } from './BarsTable.tsx';
import { ChartCanvas } from './ChartCanvas.tsx';
import styles from './ChartPanel.module.css';
import type { ChartSettings } from './chartSettings.ts';
import { chartSettingsSchema, defaultChartSettings } from './chartSettings.ts';
import { ChartState } from './ChartState.tsx';
import { ChartToolbar } from './ChartToolbar.tsx';
import { Legend } from './Legend.tsx';
import { makePointedStore } from './pointedStore.ts';
import { StudyLegend } from './StudyLegend.tsx';
import { useBarFeed } from './useBarFeed.ts';
import { useBarTable } from './useBarTable.ts';
import { useChartMarks } from './useChartMarks.ts';

/** Candles of one issue with indicators, kept up from the stream; also as a table. */
export function ChartPanel() {
  const { t } = useTranslation();
  const { symbol } = usePanel();
  const [settings, keep] = usePanelState(chartSettingsSchema, defaultChartSettings);
  const instrument = useInstruments().get(symbol ?? '');
  const feed = useBarFeed(symbol, settings.interval);
  const decimals: PriceDecimals = instrument === undefined ? 0 : decimalsOf(instrument);
  const change = (next: Partial<ChartSettings>) => keep({ ...settings, ...next });

  if (feed === null) return <p className={styles.empty}>{t('chart.noIssue')}</p>;
  const parts = {
    feed,
    settings,
    decimals,
    instrument,
    onChange: change,
    name: instrument?.name ?? feed.symbol,
  };
  return (
    <div className={styles.panel}>
      {settings.view === 'table' ? <AsTable {...parts} /> : <AsChart {...parts} />}
    </div>
  );
}

interface PartProps {
  feed: BarFeed;
  settings: ChartSettings;
  decimals: PriceDecimals;
  instrument: InstrumentView | undefined;
  /** Of the issue. */
  name: string;
  onChange: (change: Partial<ChartSettings>) => void;
}

function AsChart({ feed, settings, decimals, instrument, name, onChange }: PartProps) {
  const { t } = useTranslation();
  const id = useId();
  const [pointed] = useState(makePointedStore);
  const marks = useChartMarks(feed.symbol);
  const title = `${t('chart.title')} ${feed.symbol} ${name} ${t(`chart.intervals.${feed.interval}`)}`;
  return (
    <>
      <ChartToolbar settings={settings} onChange={onChange} />
      <Legend id={`${id}now`} feed={feed} pointed={pointed} decimals={decimals} />
      <p id={`${id}keys`} hidden>
        {t('chart.keys')}
      </p>
      <div className={styles.body}>
        <ChartCanvas
          label={title}
          describedBy={`${id}now ${id}keys`}
          feed={feed}
          settings={settings}
          decimals={decimals}
          instrument={instrument}
          marks={marks}
          pointed={pointed}
        />
        <StudyLegend feed={feed} pointed={pointed} decimals={decimals} settings={settings} />
        <ChartState feed={feed} />
      </div>
    </>
  );
}

function AsTable({ feed, settings, decimals, name, onChange }: PartProps) {
  const { t } = useTranslation();
  const { columns, rows } = useBarTable(feed, decimals);
  const title = `${feed.symbol} ${name} ${t(`chart.intervals.${feed.interval}`)}`;
  const csvName = useMemo(() => `chart-${feed.symbol}-${feed.interval}`, [feed]);
  return (
    <>
      <ChartToolbar settings={settings} onChange={onChange}>
        <CsvButton name={csvName} columns={columns} rows={rows} />
      </ChartToolbar>
      <div className={styles.body}>
        <BarsTable label={title} columns={columns} rows={rows} />
        <ChartState feed={feed} />
      </div>
    </>
  );
}

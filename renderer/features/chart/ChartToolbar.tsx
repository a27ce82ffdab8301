import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Segmented } from '../../ui/Segmented.tsx';
import { intervals } from './bars/intervals.ts';
import type { ChartSettings, StudyKind } from './chartSettings.ts';
import { studyKinds } from './chartSettings.ts';
import styles from './ChartToolbar.module.css';
import { StudyMenu } from './StudyMenu.tsx';

/** Those that stand in a narrow panel as well; the menu has them all. */
const often = new Set<StudyKind>(['sma', 'ichimoku', 'volume', 'rsi']);

interface ChartToolbarProps {
  settings: ChartSettings;
  onChange: (change: Partial<ChartSettings>) => void;
  /** Stands at the end, such as the CSV button of the table. */
  children?: ReactNode;
}

/** Interval, indicators, and whether the bars are drawn or written. */
export function ChartToolbar({ settings, onChange, children }: ChartToolbarProps) {
  const { t } = useTranslation();
  const isTable = settings.view === 'table';
  return (
    <div className={styles.bar}>
      <Segmented
        label={t('chart.interval')}
        value={settings.interval}
        options={intervals.map((value) => ({ value, label: t(`chart.intervals.${value}`) }))}
        onChange={(interval) => onChange({ interval })}
      />
      <span className={styles.space} />
      {isTable ? children : null}
      {isTable ? null : (
        <span className={styles.studies}>
          {studyKinds.map((kind) => (
            <button
              key={kind}
              type="button"
              className={styles.toggle}
              data-often={often.has(kind)}
              aria-pressed={settings[kind].on}
              onClick={() => onChange({ [kind]: { ...settings[kind], on: !settings[kind].on } })}
            >
              {t(`chart.study.${kind}`)}
            </button>
          ))}
        </span>
      )}
      {isTable ? null : <StudyMenu settings={settings} onChange={onChange} />}
      <button
        type="button"
        className={styles.toggle}
        aria-pressed={isTable}
        onClick={() => onChange({ view: isTable ? 'chart' : 'table' })}
        data-testid="chart-as-table"
      >
        {t('chart.asTable')}
      </button>
    </div>
  );
}

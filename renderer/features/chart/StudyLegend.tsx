import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PriceDecimals } from '../../shared/markets/format.ts';
import type { BarFeed } from './bars/BarFeed.ts';
import type { StudySettings } from './chartSettings.ts';
import type { PointedStore } from './pointedStore.ts';
import { makeStudies } from './studies/makeStudies.ts';
import { readingOf } from './studies/readingOf.ts';
import type { StudyLine } from './studies/study.ts';
import styles from './StudyLegend.module.css';
import { useShownBar } from './useShownBar.ts';
import { valueFormat } from './view/look.ts';

interface StudyLegendProps {
  feed: BarFeed;
  pointed: PointedStore;
  decimals: PriceDecimals;
  settings: StudySettings;
}

type LineWords =
  | `chart.line.bollinger.${'middle' | 'upper' | 'lower'}`
  | `chart.line.ichimoku.${'turning' | 'base' | 'leadingA' | 'leadingB' | 'lagging'}`;

const lineWords = new Map<StudyLine['id'], LineWords>([
  ['bollinger.middle', 'chart.line.bollinger.middle'],
  ['bollinger.upper', 'chart.line.bollinger.upper'],
  ['bollinger.lower', 'chart.line.bollinger.lower'],
  ['ichimoku.turning', 'chart.line.ichimoku.turning'],
  ['ichimoku.base', 'chart.line.ichimoku.base'],
  ['ichimoku.leadingA', 'chart.line.ichimoku.leadingA'],
  ['ichimoku.leadingB', 'chart.line.ichimoku.leadingB'],
  ['ichimoku.lagging', 'chart.line.ichimoku.lagging'],
]);

/** What lies over the prices: names in the colours of their lines, with the values of the bar that is spoken of. */
export function StudyLegend({ feed, pointed, decimals, settings }: StudyLegendProps) {
  const { t, i18n } = useTranslation();
  const { bars, index } = useShownBar(feed, pointed);
  const write = useMemo(
    () => valueFormat('price', { language: i18n.language, decimals }),
    [i18n.language, decimals],
  );
  const studies = useMemo(
    () => makeStudies(bars, settings).filter(({ pane }) => pane === 'price'),
    [bars, settings],
  );
  return (
    <ul className={styles.legend}>
      {studies.map(({ kind, lines }) => (
        <li key={kind} className={styles.study}>
          <span className={styles.name}>{t(`chart.study.${kind}`)}</span>
          {lines.map((line) => (
            <span key={line.id} className={styles.line} data-colour={line.colour}>
              {nameOf(line, t)} <span className={styles.value}>{readingOf(line, index, write)}</span>
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** Averages are told by their lengths, everything else by a name. */
function nameOf({ id, length }: StudyLine, t: TFunction): string {
  const words = lineWords.get(id);
  return words === undefined ? String(length ?? '') : t(words);
}

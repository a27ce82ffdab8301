import type { Values } from '../../../shared/indicators/values.ts';
import type { StudyKind } from '../chartSettings.ts';

/** Roles of `ui/tokens.css` that lines take their colour from. */
export const studyColours = ['study-1', 'study-2', 'study-3', 'study-4', 'study-5'] as const;
export type StudyColour = (typeof studyColours)[number];

/** One line or histogram. `values` may be longer than the bars: the rest lies in the future. */
export interface StudyLine {
  /** Unique in the chart, such as `sma.0`; also names its words. */
  readonly id: `${StudyKind}.${string}`;
  readonly look: 'line' | 'thin' | 'dashed' | 'histogram';
  readonly colour: StudyColour;
  /** How many bars it looks at; null: it says nothing by itself. */
  readonly length: number | null;
  readonly values: Values;
}

/** The room between two lines: the bands, the cloud. */
export interface StudyFill {
  readonly upper: StudyLine['id'];
  readonly lower: StudyLine['id'];
  /** Two colours tell which line is above; null: one colour for both. */
  readonly crossing: boolean;
}

/** An indicator of the chart. `price`: it lies over the candles; else it has a pane of its own. */
export interface Study {
  readonly kind: StudyKind;
  /** What the customer chose, in the order of the settings. */
  readonly lengths: readonly number[];
  readonly pane: 'price' | 'own';
  /** How its values are written. */
  readonly unit: 'price' | 'index' | 'shares';
  readonly lines: readonly StudyLine[];
  readonly fill: StudyFill | null;
  /** Values that get a quiet line of their own, such as 30 and 70. */
  readonly marks: readonly number[];
}

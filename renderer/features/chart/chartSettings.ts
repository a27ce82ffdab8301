import { z } from 'zod';
import { candleIntervalSchema } from '../../../server/contract/marketData.ts';

/** How many bars an indicator may look at. */
export const lengthMin = 1;
export const lengthMax = 200;
const length = z.int().min(lengthMin).max(lengthMax);

/** What a chart panel keeps with the layout. */
export const chartSettingsSchema = z.strictObject({
  interval: candleIntervalSchema,
  view: z.enum(['chart', 'table']),
  sma: z.strictObject({ on: z.boolean(), lengths: z.tuple([length, length, length]) }),
  ema: z.strictObject({ on: z.boolean(), lengths: z.tuple([length, length]) }),
  bollinger: z.strictObject({ on: z.boolean(), lengths: z.tuple([length]) }),
  /** Turning, base, long: 転換, 基準, 先行B. */
  ichimoku: z.strictObject({ on: z.boolean(), lengths: z.tuple([length, length, length]) }),
  volume: z.strictObject({ on: z.boolean(), lengths: z.tuple([]) }),
  rsi: z.strictObject({ on: z.boolean(), lengths: z.tuple([length]) }),
  /** Fast, slow, signal. */
  macd: z.strictObject({ on: z.boolean(), lengths: z.tuple([length, length, length]) }),
});
export type ChartSettings = z.infer<typeof chartSettingsSchema>;

/** In the order of the menu: what lies over the prices first, then what has a pane of its own. */
export const studyKinds = ['sma', 'ema', 'bollinger', 'ichimoku', 'volume', 'rsi', 'macd'] as const;
export type StudyKind = (typeof studyKinds)[number];
export type StudySettings = Pick<ChartSettings, StudyKind>;

export const defaultChartSettings: ChartSettings = {
  interval: '5m',
  view: 'chart',
  sma: { on: true, lengths: [5, 25, 75] },
  ema: { on: false, lengths: [9, 20] },
  bollinger: { on: false, lengths: [20] },
  ichimoku: { on: false, lengths: [9, 26, 52] },
  volume: { on: true, lengths: [] },
  rsi: { on: false, lengths: [14] },
  macd: { on: false, lengths: [12, 26, 9] },
};

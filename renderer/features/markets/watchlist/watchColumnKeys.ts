import { z } from 'zod';
import { quoteFields } from './quoteFields.ts';

/** Columns that can be put away; code and name always stand. */
export const watchColumnKeys = [...quoteFields, 'memo'] as const;
export type WatchColumnKey = (typeof watchColumnKeys)[number];

/** What one list keeps with the layout. */
export const watchViewSchema = z.strictObject({
  sheetId: z.string().nullable(),
  hidden: z.array(z.enum(watchColumnKeys)),
  sort: z.strictObject({ key: z.string(), direction: z.enum(['ascending', 'descending']) }).nullable(),
});
export type WatchView = z.infer<typeof watchViewSchema>;

/** A narrow list first; the rest is one click away. */
export const firstWatchView: WatchView = {
  sheetId: null,
  hidden: ['bid', 'ask', 'turnover', 'time', 'memo'],
  sort: null,
};

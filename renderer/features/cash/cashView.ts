import { z } from 'zod';

export const cashViews = ['overview', 'statement', 'withdrawals', 'receipts'] as const;
export type CashViewName = (typeof cashViews)[number];

/** What the panel keeps with the layout. */
export const cashViewSchema = z.strictObject({ view: z.enum(cashViews) });
export const firstCashView: z.infer<typeof cashViewSchema> = { view: 'overview' };

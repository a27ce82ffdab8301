import { z } from 'zod';
import { symbolSchema } from '../../../server/contract/orders.ts';

/** The most alerts of one customer. */
export const alertsMax = 50;
export const alertMemoMax = 60;
/** 1,000 %. */
export const percentMaxBasisPoints = 100_000;
const priceMax = 1_000_000_000;
const sharesMax = 1_000_000_000_000;

/** `value` is a price in 0.1 yen, a share of the base price in 1/10,000 above 0, or shares of today. */
export const alertKinds = ['atOrAbove', 'atOrBelow', 'riseAtLeast', 'fallAtLeast', 'volumeAtLeast'] as const;
export type AlertKind = (typeof alertKinds)[number];

export const alertValueMax: Readonly<Record<AlertKind, number>> = {
  atOrAbove: priceMax,
  atOrBelow: priceMax,
  riseAtLeast: percentMaxBasisPoints,
  fallAtLeast: percentMaxBasisPoints,
  volumeAtLeast: sharesMax,
};

const ruleSchema = z
  .strictObject({ kind: z.enum(alertKinds), value: z.int().positive() })
  .refine(({ kind, value }) => value <= alertValueMax[kind]);

export const alertSchema = z.strictObject({
  id: z.string().min(1).max(64),
  symbol: symbolSchema,
  rule: ruleSchema,
  /** Armed again once the condition no longer holds; else it fires once. */
  repeats: z.boolean(),
  memo: z.string().max(alertMemoMax),
  /** `off`: the customer paused it. */
  state: z.enum(['armed', 'fired', 'off']),
  /** When it fired last; stays when it is armed again. */
  firedAtMs: z.int().nullable(),
});
export type Alert = z.infer<typeof alertSchema>;

export const alertsSchema = z.array(alertSchema).max(alertsMax);

/** What decides whether an alert is of a price, and so has a place on a chart. */
export function isPriceAlert({ rule }: Pick<Alert, 'rule'>): boolean {
  return rule.kind === 'atOrAbove' || rule.kind === 'atOrBelow';
}

/**
 * Tick sizes (呼値の単位) of the Tokyo Stock Exchange, in yen as published: `[price at or below, tick]`.
 * Source: facts/market-rules.md section 1.
 *
 * - 10000: issues outside TOPIX500.
 * - 10003: TOPIX500 (TOPIX100 and, since 2023-06-05, Mid400), and ETFs with a trading unit of 10 or more.
 * - 10004: ETFs with a trading unit of 1 (since 2025-05-07).
 */
export const tickTablesYen = {
  10000: [
    [3_000, 1],
    [5_000, 5],
    [30_000, 10],
    [50_000, 50],
    [300_000, 100],
    [500_000, 500],
    [3_000_000, 1_000],
    [5_000_000, 5_000],
    [30_000_000, 10_000],
    [50_000_000, 50_000],
    [Infinity, 100_000],
  ],
  10003: [
    [1_000, 0.1],
    [3_000, 0.5],
    [10_000, 1],
    [30_000, 5],
    [100_000, 10],
    [300_000, 50],
    [1_000_000, 100],
    [3_000_000, 500],
    [10_000_000, 1_000],
    [30_000_000, 5_000],
    [Infinity, 10_000],
  ],
  10004: [
    [10_000, 1],
    [30_000, 5],
    [100_000, 10],
    [300_000, 50],
    [1_000_000, 100],
    [3_000_000, 500],
    [10_000_000, 1_000],
    [30_000_000, 5_000],
    [Infinity, 10_000],
  ],
} as const satisfies Record<number, readonly (readonly [number, number])[]>;

/** The number under which the exchange publishes a tick table. */
export type TickGroup = keyof typeof tickTablesYen;

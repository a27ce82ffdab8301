/** Where something is wrong; the legs are counted from 0. */
export type FieldKey = 'quantity' | `${'price' | 'trigger' | 'distance'}${0 | 1 | 2}`;

/** What is wrong with what is typed; names its words. `missing` is no fault yet, but nothing can be sent. */
export type Problem =
  | { readonly code: 'missing' | 'notPrice' | 'notCount' | 'listedShares' | 'triggerMet' }
  | { readonly code: 'offTick'; readonly tick: number }
  | { readonly code: 'outsideLimits'; readonly low: number; readonly high: number }
  | { readonly code: 'offLot'; readonly lot: number }
  | { readonly code: 'tooMany' | 'executed'; readonly shares: number }
  | { readonly code: 'tooLarge'; readonly yen: number };

export type Problems = ReadonlyMap<FieldKey, Problem>;

import { z } from 'zod';
import { symbolSchema } from './orders.ts';

/**
 * Market data: lists and candles over HTTP, everything that moves over one WebSocket. Prices in 0.1 yen,
 * quantities in shares, amounts in yen. Everything the simulated market shows is SIMULATED.
 */
const price = z.int().positive();
const count = z.int().nonnegative();

export const phaseSchema = z.enum(['closed', 'preOpen', 'continuous', 'preClose', 'break']);

export const marketStatusSchema = z.strictObject({
  simulated: z.boolean(),
  phase: phaseSchema,
  session: z.int(),
  /** `YYYY-MM-DD` in Tokyo. */
  tradingDay: z.string(),
  /** False while the market is being made ready, and once it has stopped. */
  ready: z.boolean(),
});
export type MarketStatus = z.infer<typeof marketStatusSchema>;

export const instrumentSchema = z.strictObject({
  symbol: symbolSchema,
  name: z.string(),
  kana: z.string(),
  latin: z.string(),
  sector: z.string(),
  segment: z.enum(['prime', 'standard', 'growth', 'etf']),
  lot: z.int().positive(),
  listedShares: count,
  base: price,
  limitLow: price,
  limitHigh: price,
  /** The tick of every price band that today's limits reach: valid up to `upTo` inclusive. */
  ticks: z.array(z.strictObject({ upTo: price, tick: price })),
});
export type InstrumentView = z.infer<typeof instrumentSchema>;

/** What one day of an issue amounts to so far. */
export const daySummarySchema = z.strictObject({
  symbol: symbolSchema,
  date: z.string(),
  base: price,
  open: price.nullable(),
  high: price.nullable(),
  low: price.nullable(),
  last: price.nullable(),
  lastAtMs: z.int().nullable(),
  volume: count,
  turnoverYen: count,
});
export type DaySummary = z.infer<typeof daySummarySchema>;

export const candleIntervalSchema = z.enum(['1m', '5m', '15m', '60m', '1d']);
export type CandleInterval = z.infer<typeof candleIntervalSchema>;

/** `[startMs, open, high, low, close, volume]`, oldest first. */
export const candleSchema = z.tuple([z.int(), price, price, price, price, count]);
export type Candle = z.infer<typeof candleSchema>;

export const streamPath = '/api/stream';

/** `quote:1018`, `board:1018`, `trades:1018`, and `status`, `orders`, `account` without a symbol. */
export const topicSchema = z.string().regex(/^(?:(?:quote|board|trades):[0-9A-Z]{4}|status|orders|account)$/);

/** Client to server. One message at a time, at most `streamMessageBytesMax` long. */
export const streamRequestSchema = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('subscribe'), topics: z.array(topicSchema).min(1).max(100) }),
  z.strictObject({ op: z.literal('unsubscribe'), topics: z.array(topicSchema).min(1).max(100) }),
  /** A gap was seen: send the whole topic again. */
  z.strictObject({ op: z.literal('resync'), topic: topicSchema }),
]);
export type StreamRequest = z.input<typeof streamRequestSchema>;

/**
 * The state of a topic is a flat record. `S` brings all of it with the number `n` it begins at; each `D` after it
 * has the next number and only the keys that changed, null for those that are gone. A number left out is a gap.
 * On `trades` and `orders` what `D` brings is added to what is there (orders by id); on the others it replaces keys.
 *
 * - quote: `l` last, `d` its direction against the trade before (1, 0, -1), `t` its time in ms, `o` `h` `w` open,
 *   high and low, `v` volume, `x` turnover in yen, `b` `bq` `a` `aq` best bid and ask with quantities, `q` special
 *   quote `[kind, side, price]`, `e` base price
 * - board: `b0`-`b9` and `a0`-`a9` levels `[price, quantity, orders]`, best first; `ov` `un` over and under, `mb`
 *   `ms` market orders, `q` special quote, `i` where an auction would trade now
 * - trades: `t`: list of `[number, atMs, price, quantity, side]`, oldest first; side 1 a buyer came to the book,
 *   -1 a seller, 0 an auction
 * - status: as MarketStatus; `sim` is true for a simulated market
 * - orders: `o`: OrderView list; the snapshot has the live ones and the newest ended ones
 * - account: `cash` CashView without payout, `p:<symbol>` PositionView; values as of the last change of the account
 */
const change = z.record(z.string(), z.unknown());

/** Server to client. Frames hold a list of these. */
export const streamMessageSchema = z.discriminatedUnion('m', [
  z.strictObject({
    m: z.literal('hello'),
    nowMs: z.int(),
    conflateMs: z.int(),
    heartbeatMs: z.int(),
    topicsMax: z.int(),
  }),
  z.strictObject({ m: z.literal('S'), t: topicSchema, n: z.int(), d: change }),
  z.strictObject({ m: z.literal('D'), t: topicSchema, n: z.int(), d: change }),
  /** Sent every `heartbeatMs`: silence means a lost feed. */
  z.strictObject({ m: z.literal('beat'), nowMs: z.int() }),
  z.strictObject({
    m: z.literal('refused'),
    t: z.string().nullable(),
    code: z.enum(['bad_message', 'unknown_symbol', 'too_many_topics']),
  }),
]);
export type StreamMessage = z.infer<typeof streamMessageSchema>;

export const streamFrameSchema = z.array(streamMessageSchema);

/** Why the server closes a stream. Anything else is the network. */
export const streamCloseCodes = {
  sessionEnded: 4001,
  badMessage: 4002,
  rateLimited: 4003,
  slowConsumer: 4004,
  notAnswering: 4005,
  /** Connecting again is refused with `session_locked` until it is unlocked. */
  sessionLocked: 4006,
  stopping: 1001,
} as const;

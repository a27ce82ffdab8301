import type { PriceTenthYen, Shares } from '../../contract/units.ts';
import { dayOfIsoDate } from '../calendar/tokyoTime.ts';
import type { TickGroup } from '../rules/tickTables.ts';
import type { Sector } from './sectors.ts';

/** A four-character issue code (銘柄コード). All of ours lie below 1300, where no real issue is listed. */
export type IssueCode = string;

export type Segment = 'prime' | 'standard' | 'growth' | 'etf';

/** A fictional listed issue. */
export interface Instrument {
  readonly code: IssueCode;
  readonly name: string;
  /** Full-width katakana, for search. */
  readonly kana: string;
  readonly latin: string;
  readonly sector: Sector;
  readonly segment: Segment;
  /** Trading unit (売買単位): quantities are multiples of it. */
  readonly lot: Shares;
  /** The tick group with the day it begins; index membership, and with it the group, changes over the years. */
  readonly tickGroups: readonly { readonly fromDate: string; readonly group: TickGroup }[];
  /** The base price (基準値段) of the first simulated day. */
  readonly basePrice: PriceTenthYen;
  readonly listedShares: Shares;
  /** How often the simulated participants turn to this issue, against the others. */
  readonly activity: number;
  /** Ordinary movement of the simulated value over a day, in basis points of the price. */
  readonly dailyMoveBasisPoints: number;
}

/** The tick group that applies on a Tokyo day (a day number, see tokyoDay). */
export function tickGroupOn(instrument: Instrument, day: number): TickGroup {
  const known = instrument.tickGroups.filter(({ fromDate }) => dayOfIsoDate(fromDate) <= day).at(-1);
  const group = (known ?? instrument.tickGroups[0])?.group;
  if (group === undefined) throw new Error(`${instrument.code} has no tick group`);
  return group;
}

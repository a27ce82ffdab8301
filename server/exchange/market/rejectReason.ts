/** Why the exchange or the broker desk refuses a command. Nothing was changed when one of these is given. */
export const rejectReasons = [
  'unknown_issue',
  'market_closed',
  /** The quantity is not a positive multiple of the trading unit. */
  'off_lot',
  /** The price is not on the tick table of the issue. */
  'off_tick',
  /** The price lies beyond the daily price limits. */
  'outside_price_limits',
  /** More than 30 % of the listed shares: taken for an error. */
  'quantity_over_listed_limit',
  /** 不成 is a limit order by nature. */
  'funari_needs_limit',
  /** IOC is accepted during continuous trading only. */
  'ioc_outside_session',
  /** On-open, but this day has no opening left. */
  'no_opening_left',
  /** The order does not exist or is no longer working. */
  'unknown_order',
  'not_owner',
  /** The new quantity does not exceed what is executed already. */
  'quantity_executed_already',
  'nothing_to_amend',
  /** An IOC order cannot become another, nor another an IOC order. */
  'ioc_not_amendable',
  /** From 15:25 on the execution condition stays as it is. */
  'condition_fixed_in_pre_close',
  /** From 15:25 on the price of a funari order stays as it is. */
  'funari_price_fixed_in_pre_close',
  /** The trigger of a stop is met already; a plain order says what is meant. */
  'trigger_already_met',
  /** The legs do not make up a stop, trailing stop, OCO, IFD or IFDOCO. */
  'bad_broker_order',
  /** The leg is at the exchange already, or over. */
  'leg_not_held',
] as const;

export type RejectReason = (typeof rejectReasons)[number];

import type { RejectReason } from '../exchange/market/rejectReason.ts';
import type { MarketRefusal } from '../ports/market.ts';

/** The exchange's reasons in the words of the port. */
export const refusalOf: Readonly<Record<RejectReason, MarketRefusal>> = {
  unknown_issue: 'unknown_symbol',
  market_closed: 'market_closed',
  off_lot: 'off_lot',
  off_tick: 'off_tick',
  outside_price_limits: 'outside_price_limits',
  quantity_over_listed_limit: 'listed_shares_limit',
  funari_needs_limit: 'funari_needs_limit',
  ioc_outside_session: 'ioc_outside_session',
  no_opening_left: 'no_opening_left',
  unknown_order: 'unknown_order',
  not_owner: 'unknown_order',
  quantity_executed_already: 'quantity_executed_already',
  nothing_to_amend: 'nothing_to_amend',
  ioc_not_amendable: 'ioc_not_amendable',
  condition_fixed_in_pre_close: 'condition_fixed_in_pre_close',
  funari_price_fixed_in_pre_close: 'funari_price_fixed_in_pre_close',
  trigger_already_met: 'trigger_already_met',
  bad_broker_order: 'bad_order_plan',
  leg_not_held: 'leg_not_amendable',
};

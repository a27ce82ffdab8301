/** Refusals of orders and money. `what`: what happened and what was not done. `next`: what to do now. */
export const tradingErrors = {
  unknown_symbol: {
    what: 'There is no such issue',
    next: 'Nothing was ordered. Check the code.',
  },
  market_closed: {
    what: 'The exchange is not accepting orders now',
    next: 'Nothing was ordered. Try again when the session opens.',
  },
  off_lot: {
    what: 'The quantity is not a multiple of the trading unit',
    next: 'Nothing was ordered. Enter a multiple of the unit that the ticket shows.',
  },
  off_tick: {
    what: 'The price is not on a valid tick',
    next: 'Nothing was ordered. Choose the next valid price.',
  },
  outside_price_limits: {
    what: 'The price is beyond today’s limits',
    next: 'Nothing was ordered. Enter a price within the daily limits that the ticket shows.',
  },
  listed_shares_limit: {
    what: 'The quantity is too large a part of the listed shares',
    next: 'Nothing was ordered. Check the quantity.',
  },
  order_amount_limit: {
    what: 'The amount is above the limit for one entry',
    next: 'Nothing was done. Enter a smaller amount or split it.',
  },
  order_quantity_limit: {
    what: 'The quantity is above the limit for one order',
    next: 'Nothing was ordered. Split the order.',
  },
  open_orders_limit: {
    what: 'You have reached the number of live orders allowed',
    next: 'Nothing was ordered. Cancel orders that you no longer need.',
  },
  funari_needs_limit: {
    what: 'A funari order needs a limit price',
    next: 'Nothing was ordered. Enter a price.',
  },
  ioc_outside_session: {
    what: 'IOC orders are accepted during continuous trading only',
    next: 'Nothing was ordered. Choose another condition, or wait for the session.',
  },
  no_opening_left: {
    what: 'There is no opening left today',
    next: 'Nothing was ordered. Choose another condition.',
  },
  unknown_order: {
    what: 'There is no such order',
    next: 'Nothing was changed. Look at the list of orders.',
  },
  order_over: {
    what: 'The order has already ended',
    next: 'Nothing was changed. The list of orders shows how it ended.',
  },
  quantity_executed_already: {
    what: 'That quantity has already been executed',
    next: 'Nothing was changed. Enter more than what is executed, or cancel the rest.',
  },
  nothing_to_amend: {
    what: 'The order already has these terms',
    next: 'Nothing was changed, and nothing is needed.',
  },
  ioc_not_amendable: {
    what: 'An IOC order cannot be amended',
    next: 'Nothing was changed. Cancel it and place a new order.',
  },
  condition_fixed_in_pre_close: {
    what: 'The condition cannot be changed before the closing auction',
    next: 'Nothing was changed. You can still cancel the order.',
  },
  funari_price_fixed_in_pre_close: {
    what: 'The price of a funari order cannot be changed before the closing auction',
    next: 'Nothing was changed. You can still cancel the order.',
  },
  trigger_already_met: {
    what: 'The trigger has already been met',
    next: 'Nothing was ordered. Place a plain order, or choose another trigger price.',
  },
  bad_order_plan: {
    what: 'The parts of the order do not fit together',
    next: 'Nothing was ordered. Check the kind of order and its conditions.',
  },
  leg_not_amendable: {
    what: 'This part of the order can no longer be amended',
    next: 'Nothing was changed. Cancel the order and place a new one.',
  },
  client_id_reused: {
    what: 'The request was sent twice with different content',
    next: 'Nothing more was done. Look at the lists before you try again.',
  },
  buying_power_short: {
    what: 'Your buying power is not enough',
    next: 'Nothing was ordered. Enter fewer shares, or cancel other orders.',
  },
  position_short: {
    what: 'You do not have enough shares free to sell',
    next: 'Nothing was ordered. Other sell orders may have reserved them.',
  },
  wash_trade: {
    what: 'The order could trade with another order of yours',
    next: 'Nothing was ordered. Change the price, or cancel the other order first.',
  },
  desk_doc_stale: {
    what: 'Another window or PC has changed this',
    next: 'Your change here is not kept yet. Load the newest state, then try again.',
  },
  payout_missing: {
    what: 'No payout account is registered',
    next: 'No money was moved. Register a payout account first.',
  },
  payout_differs: {
    what: 'The payout account is not the one that is registered',
    next: 'No money was moved. Load the page again and check the account.',
  },
  withdrawable_short: {
    what: 'That is more than can be withdrawn now',
    next: 'No money was moved. Unsettled money and money for live orders cannot be withdrawn.',
  },
} as const;

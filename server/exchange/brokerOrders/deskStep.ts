import { advance } from '../market/advance.ts';
import type { MarketCommand } from '../market/commands.ts';
import { stepToNextDue } from '../market/step.ts';
import {
  amendBrokerOrder,
  cancelAllBrokerOrders,
  cancelBrokerOrder,
  submitBrokerOrder,
  type BrokerCommand,
} from './brokerCommands.ts';
import { queueEvents, runAtExchange, type BrokerDesk, type DeskEvent } from './brokerDesk.ts';
import { react } from './react.ts';

export type DeskCommand = MarketCommand | BrokerCommand;

function run(desk: BrokerDesk, command: DeskCommand): void {
  switch (command.type) {
    case 'brokerSubmit':
      submitBrokerOrder(desk, command.order);
      return;
    case 'brokerAmend':
      amendBrokerOrder(desk, command.amend);
      return;
    case 'brokerCancel':
      cancelBrokerOrder(desk, command.brokerOrderId, command.owner);
      return;
    case 'cancelAll':
      cancelAllBrokerOrders(desk, command.owner, command.issue);
      queueEvents(desk, runAtExchange(desk, command));
      return;
    case 'submit':
    case 'amend':
    case 'cancel':
      queueEvents(desk, runAtExchange(desk, command));
      return;
    case 'tick':
      return;
  }
}

/** Stops at everything that is due, so that the desk reacts to it and not to what comes after, were it together. */
function letTimePass(desk: BrokerDesk, nowMs: number): void {
  const { market } = desk;
  while (market.nextDueMs <= nowMs) {
    queueEvents(desk, stepToNextDue(market));
    react(desk);
  }
  advance(market, nowMs);
}

/**
 * `step` of the market with the broker's desk on top: time passes, the desk reacts to what that brought, the
 * command happens, and the desk reacts to all that came of it.
 */
export function deskStep(desk: BrokerDesk, command: DeskCommand, nowMs: number): DeskEvent[] {
  desk.events = [];
  desk.seen = 0;
  letTimePass(desk, nowMs);
  run(desk, command);
  react(desk);
  return desk.events;
}

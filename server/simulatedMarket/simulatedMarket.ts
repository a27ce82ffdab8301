import { checkBrokerOrder } from '../exchange/brokerOrders/checkBrokerOrder.ts';
import { checkOrder } from '../exchange/market/checkOrder.ts';
import type { Market, MarketOrder, MarketRefusal } from '../ports/market.ts';
import { MarketRunner, type SimulatedMarketConfig } from './marketRunner.ts';
import {
  candlesOf,
  dayView,
  instrumentView,
  marketBoard,
  specialView,
  statusView,
  topView,
} from './marketViews.ts';
import { refusalOf } from './refusals.ts';
import { tapeOf, type SimulationRun } from './simulationRun.ts';
import { brokerRequest, plainRequest } from './toCommand.ts';

export interface SimulatedMarket extends Market {
  /** Settles when the past is made and what a crash left is recovered. */
  ready: Promise<void>;
  setFlow(turnsPerSecond: number): Promise<void>;
  /** Ends a first start that is still making up its past; before `close` only. */
  abandonPast(): void;
}

/** The simulated exchange behind the market port, with a journal of its own. One for each process. */
export function openSimulatedMarket(config: SimulatedMarketConfig): SimulatedMarket {
  const runner = new MarketRunner(config);
  return { ...readings(runner), ...orderEntry(runner), ready: runner.ready, close: () => runner.close() };
}

type Readings =
  | 'status'
  | 'nowMs'
  | 'instruments'
  | 'instrument'
  | 'day'
  | 'top'
  | 'direction'
  | 'special'
  | 'board'
  | 'trades'
  | 'candles'
  | 'isLive';

/** What is shown of the market as it is. */
function readings(runner: MarketRunner): Pick<Market, Readings> {
  const { run } = runner;
  const { market } = run.simulation.desk;
  const issue = (symbol: string) => market.issues.get(symbol);
  return {
    status: () => statusView(run, runner.isReady),
    nowMs: () => run.lastMs,
    instruments: () => [...market.issues.values()].map((one) => instrumentView(one, market.day)),
    instrument: (symbol) => withIssue(issue(symbol), (one) => instrumentView(one, market.day)),
    day: (symbol) => withIssue(issue(symbol), (one) => dayView(one, market.day)),
    top: (symbol) => withIssue(issue(symbol), topView),
    direction: (symbol) => run.tapes.get(symbol)?.direction ?? 0,
    special: (symbol) => withIssue(issue(symbol), specialView),
    board: (symbol) => withIssue(issue(symbol), marketBoard),
    trades: (symbol) => run.tapes.get(symbol)?.trades ?? [],
    candles: (symbol, interval) =>
      withIssue(issue(symbol), (one) => candlesOf(run, one, tapeOf(run, symbol), interval)) ?? [],
    isLive: (ref) => run.live.byRef.has(ref),
  };
}

/** What changes the market, and those who hear of it. */
function orderEntry(runner: MarketRunner): Omit<SimulatedMarket, Readings | 'ready' | 'close'> {
  const { run } = runner;
  return {
    async upToDate() {
      runner.want();
      await runner.inTurn(() => runner.catchUp());
    },
    check: (order) => checkAtMarket(run, order),
    send: (command) =>
      runner.inTurn(async () => {
        runner.want();
        return runner.enter({ kind: 'command', atMs: await runner.catchUp(), command });
      }),
    connect: (after, heard) =>
      runner.inTurn(async () => {
        runner.listener = heard;
        const known = after?.epoch === run.epoch ? after.sequence : 0;
        run.reports = run.reports.filter(({ sequence }) => sequence > known);
        if (run.reports.length > 0) heard([...run.reports]);
        return run.epoch;
      }),
    acknowledge(sequence) {
      run.reports = run.reports.filter((report) => report.sequence > sequence);
    },
    watch(heard) {
      runner.watchers.add(heard);
      return () => runner.watchers.delete(heard);
    },
    abandonPast: () => runner.abandonPast(),
    setFlow: (turnsPerSecond) =>
      runner.inTurn(async () => {
        await runner.enter({ kind: 'flow', atMs: await runner.catchUp(), turnsPerSecond });
      }),
  };
}

function withIssue<I, T>(issue: I | undefined, view: (issue: I) => T): T | null {
  return issue === undefined ? null : view(issue);
}

function checkAtMarket({ simulation }: SimulationRun, order: MarketOrder): MarketRefusal | null {
  const { market } = simulation.desk;
  const plain = plainRequest(order);
  if (plain !== null && order.plan.kind === 'plain' && order.plan.leg.trigger !== null)
    return 'bad_order_plan';
  const reason = plain === null ? checkBrokerOrder(market, brokerRequest(order)) : checkOrder(market, plain);
  return reason === null ? null : refusalOf[reason];
}

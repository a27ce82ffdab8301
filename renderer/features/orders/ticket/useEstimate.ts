import { useEffect, useState } from 'react';
import type { ApiResponse } from '../../../../server/contract/api.ts';
import type { OrderPlan, OrderRequest } from '../../../../server/contract/orders.ts';
import { call } from '../../../gateways/api.ts';
import { useMarketStatus } from '../../../shared/markets/marketStatus.ts';
import { useTopic } from '../../../shared/markets/topics.ts';
import type { TopicData } from '../../../shared/markets/topics.ts';
import { accountTopic, readMoney } from '../../../shared/money/accountTopic.ts';
import { useOrderDesk } from '../../../shared/orders/orderDesk.ts';
import { useSession } from '../../../shared/session/sessionStore.ts';

export type Estimate = ApiResponse<'orderEstimate'>;

/** While somebody is typing nothing is asked. */
const pauseMs = 200;
/** An estimate orders nothing, so that its id is of no use to anybody. */
const noId = 'estimate-only-no-order';

export interface Wanted {
  symbol: string;
  side: OrderRequest['side'];
  quantity: OrderRequest['quantity'];
  plan: OrderPlan;
}

interface Answer {
  /** What it was asked for. */
  of: string;
  estimate: Estimate;
}

function readBuyingPower(data: TopicData): number | null {
  return readMoney(data)?.buyingPowerYen ?? null;
}

/**
 * What the relying party reckons with for an order, and whether it would accept it. Asked again when the account's
 * orders or money change, and with every phase of the market: what was refused before may be accepted now. An answer
 * to what has been typed over is thrown away.
 */
export function useEstimate(wanted: Wanted | null): Estimate | null {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const isIn = useSession(({ state }) => state.status === 'in');
  const orders = useOrderDesk(({ server }) => server);
  const buyingPower = useTopic(accountTopic, readBuyingPower, null);
  const phase = useMarketStatus()?.phase ?? null;
  const text = wanted === null ? null : JSON.stringify(wanted);
  useEffect(() => {
    if (text === null || !isIn) return;
    const over = new AbortController();
    const ask = async () => {
      const order: OrderRequest = { ...(JSON.parse(text) as Wanted), clientOrderId: noId };
      const outcome = await call('orderEstimate', { body: { order }, signal: over.signal });
      if (outcome.ok && !over.signal.aborted) setAnswer({ of: text, estimate: outcome.value });
    };
    const timer = setTimeout(() => void ask(), pauseMs);
    return () => {
      clearTimeout(timer);
      over.abort();
    };
  }, [text, isIn, orders, buyingPower, phase]);
  return answer !== null && answer.of === text ? answer.estimate : null;
}

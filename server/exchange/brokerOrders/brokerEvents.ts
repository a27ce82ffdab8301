import type { PriceTenthYen } from '../../contract/units.ts';
import type { OrderId } from '../book/order.ts';
import type { IssueCode } from '../instruments/instrument.ts';
import type { RejectReason } from '../market/rejectReason.ts';
import type { BrokerOrderPlan } from './brokerOrder.ts';

interface BrokerFacts {
  readonly brokerOrderId: number;
  readonly owner: string;
  readonly ref: string;
  readonly issue: IssueCode;
}

/** How a leg or a whole broker-side order came to an end. `otherLeg`: its partner of an OCO pair won. */
export type BrokerOutcome = 'filled' | 'otherLeg' | 'cancelled' | 'iocRest' | 'expired' | 'rejected';

/** What happens to broker-side orders; their legs' own executions come as market events. */
export type BrokerEvent = { readonly atMs: number } & (
  | ({ readonly type: 'brokerAccepted'; readonly kind: BrokerOrderPlan['kind'] } & BrokerFacts)
  | {
      readonly type: 'brokerRejected';
      readonly owner: string;
      readonly ref: string;
      readonly issue: IssueCode;
      readonly reason: RejectReason;
    }
  /** The leg waits for its trigger from now on. */
  | ({ readonly type: 'brokerLegHeld'; readonly leg: number } & BrokerFacts)
  /** The last price met the trigger. */
  | ({
      readonly type: 'brokerLegTriggered';
      readonly leg: number;
      readonly price: PriceTenthYen;
    } & BrokerFacts)
  /** The leg is an order at the exchange. */
  | ({ readonly type: 'brokerLegSent'; readonly leg: number; readonly orderId: OrderId } & BrokerFacts)
  | ({ readonly type: 'brokerLegAmended'; readonly leg: number } & BrokerFacts)
  | ({ readonly type: 'brokerLegEnded'; readonly leg: number; readonly outcome: BrokerOutcome } & BrokerFacts)
  | ({ readonly type: 'brokerEnded'; readonly outcome: BrokerOutcome } & BrokerFacts)
  | {
      readonly type: 'brokerAmendRejected' | 'brokerCancelRejected';
      readonly brokerOrderId: number;
      readonly owner: string;
      readonly reason: RejectReason;
    }
);

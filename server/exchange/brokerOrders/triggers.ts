import type { PriceTenthYen } from '../../contract/units.ts';
import type { LegProgress } from './brokerOrder.ts';

/** Whether a last price meets the trigger of a leg. */
export function isTriggered({ leg, mark }: LegProgress, last: PriceTenthYen): boolean {
  const { trigger, side } = leg;
  if (trigger === null) return false;
  if (trigger.kind === 'stop') {
    return trigger.direction === 'atOrAbove' ? last >= trigger.price : last <= trigger.price;
  }
  if (mark === null) return false;
  return side === 'sell' ? last <= mark - trigger.distance : last >= mark + trigger.distance;
}

/** Lets a trailing leg follow a better price. */
export function followPrice(progress: LegProgress, last: PriceTenthYen): void {
  const { leg, mark } = progress;
  if (leg.trigger?.kind !== 'trailing') return;
  const isBetter = mark === null || (leg.side === 'sell' ? last > mark : last < mark);
  if (isBetter) progress.mark = last;
}

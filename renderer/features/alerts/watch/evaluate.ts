import { assertNever } from '../../../../server/contract/assertNever.ts';
import type { Alert } from '../../../shared/alerts/alert.ts';
import type { Quote } from '../../../shared/markets/quote.ts';

const basisPoints = 10_000;
/** A repeating alert stays quiet this long, however often a price steps to and fro over its bound. */
export const quietAfterFiringMs = 30_000;

type Facts = Pick<Quote, 'last' | 'base' | 'volume'>;

/** Whether the condition holds; null while nothing is known to judge by. Equal counts as reached. */
export function isMet({ kind, value }: Alert['rule'], { last, base, volume }: Facts): boolean | null {
  if (kind === 'volumeAtLeast') return volume >= value;
  if (last === null) return null;
  switch (kind) {
    case 'atOrAbove':
      return last >= value;
    case 'atOrBelow':
      return last <= value;
    case 'riseAtLeast':
      // Multiplied, not divided: whole numbers have no rounding at the bound.
      return base === null ? null : (last - base) * basisPoints >= value * base;
    case 'fallAtLeast':
      return base === null ? null : (base - last) * basisPoints >= value * base;
    default:
      return assertNever(kind);
  }
}

/** What an alert does now. `nowMs` is the relying party's time. */
export function evaluate(
  alert: Pick<Alert, 'rule' | 'state' | 'repeats' | 'firedAtMs'>,
  quote: Facts,
  nowMs: number,
): 'fire' | 'rearm' | null {
  if (alert.state === 'off') return null;
  const met = isMet(alert.rule, quote);
  if (met === null) return null;
  if (alert.state === 'armed') return met ? 'fire' : null;
  const quiet = alert.firedAtMs !== null && nowMs - alert.firedAtMs < quietAfterFiringMs;
  return alert.repeats && !met && !quiet ? 'rearm' : null;
}

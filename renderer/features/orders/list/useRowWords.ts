import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PriceDecimals } from '../../../shared/markets/format.ts';
import { formatPrice } from '../../../shared/markets/format.ts';
import { decimalsOf, useInstruments } from '../../../shared/markets/instruments.ts';
import type { OrderRow } from '../../../shared/orders/orderRow.ts';

type Leg = OrderRow['legs'][number];

/** Between the legs: of a pair one or the other, after a parent what follows it. */
function join(kind: OrderRow['kind'], legs: readonly string[]): string {
  const [first = '', ...others] = legs;
  if (kind === 'oco') return legs.join(' / ');
  return others.length === 0 ? first : `${first} → ${others.join(' / ')}`;
}

/** Orders in the few letters that a row has for them. */
export function useRowWords() {
  const { t } = useTranslation();
  const book = useInstruments();
  return useMemo(() => {
    const decimals = (symbol: string): PriceDecimals => decimalsOf(book.get(symbol) ?? { ticks: [] });
    const legText = ({ price, condition, trigger }: Leg, digits: PriceDecimals): string => {
      const waits =
        trigger === null
          ? ''
          : trigger.kind === 'trailing'
            ? `±${formatPrice(trigger.distance, digits)} `
            : `${trigger.direction === 'atOrAbove' ? '≥' : '≤'}${formatPrice(trigger.price, digits)} `;
      const auction = condition === 'none' ? '' : ` ${t(`orders.condition.${condition}`)}`;
      return `${waits}${price === null ? t('orders.market') : formatPrice(price, digits)}${auction}`;
    };
    return {
      decimals,
      kind: ({ kind, legs }: OrderRow): string => {
        return t(`ticket.kind.${kind === 'plain' ? (legs[0]?.price === null ? 'market' : 'limit') : kind}`);
      },
      leg: ({ legs, symbol }: OrderRow, index: number): string => {
        const leg = legs[index];
        return leg === undefined ? '' : legText(leg, decimals(symbol));
      },
      price: ({ kind, legs, symbol }: OrderRow): string =>
        join(
          kind,
          legs.map((leg) => legText(leg, decimals(symbol))),
        ),
      /** What the state's word does not say by itself. */
      why: ({ state, refusal, endedBy }: OrderRow): string => {
        if (refusal !== null) return t(`errors.${refusal}.what`);
        if (endedBy !== null) return t(`orders.why.${endedBy}`);
        switch (state) {
          case 'accepted':
          case 'sending':
          case 'slow':
          case 'unknown':
          case 'notThere':
            return t(`orders.why.${state}`);
          default:
            return '';
        }
      },
    };
  }, [t, book]);
}

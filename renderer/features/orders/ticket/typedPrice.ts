import type { InstrumentView } from '../../../../server/contract/marketData.ts';
import { formatPrice } from '../../../shared/markets/format.ts';
import { decimalsOf } from '../../../shared/markets/instruments.ts';

/** A price as the fields show it when it was not typed: as all tables show it. */
export function typedPrice(price: number | null, instrument: Pick<InstrumentView, 'ticks'>): string {
  return price === null ? '' : formatPrice(price, decimalsOf(instrument));
}

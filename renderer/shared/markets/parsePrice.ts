import type { PriceTenthYen } from '../../../server/contract/units.ts';
import { tenthYenPerYen } from '../../../server/contract/units.ts';

/** The longest price that can be typed: beyond any issue, and far within safe integers. */
const digitsMax = 9;

/** A typed price in yen, of any width and with or without commas, in 0.1 yen; null when it is none. */
export function parsePrice(text: string): PriceTenthYen | null {
  const plain = text.normalize('NFKC').replace(/[,\s、]/g, '');
  const [, yen = '', tenth = '0'] = /^(\d+)(?:\.(\d)0*)?$/.exec(plain) ?? [];
  if (yen === '' || yen.length > digitsMax) return null;
  const price = Number(yen) * tenthYenPerYen + Number(tenth);
  return price > 0 ? (price as PriceTenthYen) : null;
}

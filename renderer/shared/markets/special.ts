/** A special (特別気配) or sequential (連続約定気配) quote that stands in place of trading. Price in 0.1 yen. */
export interface SpecialQuote {
  kind: 'special' | 'sequential';
  side: 'buy' | 'sell';
  price: number;
}

/** From `[kind, side, price]`. */
export function readSpecial(value: unknown): SpecialQuote | null {
  if (!Array.isArray(value)) return null;
  const [kind, side, price] = value as unknown[];
  const isKind = kind === 'special' || kind === 'sequential';
  const isSide = side === 'buy' || side === 'sell';
  return isKind && isSide && typeof price === 'number' ? { kind, side, price } : null;
}

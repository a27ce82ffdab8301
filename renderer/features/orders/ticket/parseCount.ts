const digitsMax = 9;

/** A typed number of shares, of any width and with or without commas; null when it is none. */
export function parseCount(typed: string): number | null {
  const plain = typed.normalize('NFKC').replace(/[,\s、]/g, '');
  if (!/^\d+$/.test(plain) || plain.length > digitsMax) return null;
  const count = Number(plain);
  return count > 0 ? count : null;
}

/** So many lots away, never below one lot nor beyond `max`. */
export function stepCount(count: number | null, lot: number, steps: number, max: number): number {
  if (count === null) return lot;
  const lots = steps > 0 ? Math.floor(count / lot) + steps : Math.ceil(count / lot) + steps;
  return Math.min(Math.max(lots * lot, lot), Math.floor(max / lot) * lot);
}

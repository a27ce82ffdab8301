/** One value for each bar; null where there are not enough bars before it. */
export type Values = readonly (number | null)[];

/** A window of bars that ends at `end`, or null where bars or values are missing. */
export function windowEnding(values: Values, end: number, length: number): number[] | null {
  if (end - length + 1 < 0) return null;
  const found: number[] = [];
  for (let at = end - length + 1; at <= end; at += 1) {
    const value = values[at];
    if (value === null || value === undefined) return null;
    found.push(value);
  }
  return found;
}

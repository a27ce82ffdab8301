/**
 * Whether an event only goes on with a gesture that was answered already: a key that is held down, a later click of a
 * double click. One gesture is one order.
 */
export function goesOn({ detail, repeat = false }: { detail: number; repeat?: boolean }): boolean {
  return repeat || detail > 1;
}

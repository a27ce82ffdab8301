import { marketRank, type Order, type Side } from './order.ts';
import { OrderQueue } from './orderQueue.ts';

const bitsPerWord = 32;

/**
 * One side of a book. Levels are ranked from the best possible price of the side (the upper limit for buys, the
 * lower limit for sells), so that both sides read the same way: the lowest rank is the best. A bitmap of occupied
 * ranks finds the next level without walking empty ones.
 */
export class BookSide {
  readonly side: Side;
  /** Market orders, before every level. */
  readonly market = new OrderQueue();
  /** Quantity of all limit orders. */
  limitQuantity = 0;
  /** The number of valid prices of the day. */
  readonly size: number;
  private readonly levels: (OrderQueue | undefined)[];
  private readonly occupied: Uint32Array;
  /** The lowest occupied rank, or `size` when the side has no limit order. */
  private best: number;

  constructor(side: Side, size: number) {
    this.side = side;
    this.size = size;
    this.levels = Array.from({ length: size });
    this.occupied = new Uint32Array(Math.ceil(size / bitsPerWord) + 1);
    this.best = size;
  }

  /** Turns the number of a price into its rank on this side, and a rank back into the number. */
  rankOf(index: number): number {
    return this.side === 'buy' ? this.size - 1 - index : index;
  }

  get bestRank(): number {
    return this.best;
  }

  get isEmpty(): boolean {
    return this.best === this.size && this.market.count === 0;
  }

  get hasLimits(): boolean {
    return this.best < this.size;
  }

  level(rank: number): OrderQueue | undefined {
    return this.levels[rank];
  }

  quantityAt(rank: number): number {
    return this.levels[rank]?.quantity ?? 0;
  }

  add(order: Order): void {
    const { rank } = order;
    if (rank === marketRank) {
      this.market.push(order);
      return;
    }
    let level = this.levels[rank];
    if (level === undefined) {
      level = new OrderQueue();
      this.levels[rank] = level;
    }
    if (level.count === 0) this.setBit(rank);
    level.push(order);
    this.limitQuantity += order.left;
    if (rank < this.best) this.best = rank;
  }

  remove(order: Order): void {
    const { queue, rank } = order;
    if (queue === null) throw new Error(`Order ${order.id} is not in the book`);
    queue.remove(order);
    if (rank === marketRank) return;
    this.limitQuantity -= order.left;
    if (queue.count > 0) return;
    this.clearBit(rank);
    if (rank === this.best) this.best = this.nextRank(rank);
  }

  /** Takes executed or given-up shares off an order that stays where it is. */
  reduce(order: Order, quantity: number): void {
    order.left = (order.left - quantity) as Order['left'];
    if (order.queue === null) return;
    order.queue.quantity -= quantity;
    if (order.rank !== marketRank) this.limitQuantity -= quantity;
  }

  /** The lowest occupied rank at or after a rank, or `size`. */
  nextRank(from: number): number {
    let word = from >>> 5;
    let bits = (this.occupied[word] ?? 0) & (-1 << (from & 31));
    while (bits === 0) {
      word += 1;
      if (word * bitsPerWord >= this.size) return this.size;
      bits = this.occupied[word] ?? 0;
    }
    return word * bitsPerWord + (31 - Math.clz32(bits & -bits));
  }

  /** The occupied ranks, best first. */
  *ranks(): Generator<number> {
    for (let rank = this.best; rank < this.size; rank = this.nextRank(rank + 1)) yield rank;
  }

  /** Every order in the order of its priority, market orders first. */
  *orders(): Generator<Order> {
    yield* this.market;
    for (const rank of this.ranks()) yield* this.levels[rank] ?? [];
  }

  private setBit(rank: number): void {
    const word = rank >>> 5;
    this.occupied[word] = (this.occupied[word] ?? 0) | (1 << (rank & 31));
  }

  private clearBit(rank: number): void {
    const word = rank >>> 5;
    this.occupied[word] = (this.occupied[word] ?? 0) & ~(1 << (rank & 31));
  }
}

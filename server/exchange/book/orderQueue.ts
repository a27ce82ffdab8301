import type { HoldingQueue, Order } from './order.ts';

/** The orders of one price in the order of their priority. Removal from the middle costs the same as any other. */
export class OrderQueue implements HoldingQueue {
  head: Order | null = null;
  tail: Order | null = null;
  /** Sum of what the orders have left, in shares. */
  quantity = 0;
  count = 0;

  push(order: Order): void {
    order.queue = this;
    order.previous = this.tail;
    order.next = null;
    if (this.tail === null) this.head = order;
    else this.tail.next = order;
    this.tail = order;
    this.quantity += order.left;
    this.count += 1;
  }

  remove(order: Order): void {
    if (order.previous === null) this.head = order.next;
    else order.previous.next = order.next;
    if (order.next === null) this.tail = order.previous;
    else order.next.previous = order.previous;
    order.queue = null;
    order.previous = null;
    order.next = null;
    this.quantity -= order.left;
    this.count -= 1;
  }

  *[Symbol.iterator](): Generator<Order> {
    for (let order = this.head; order !== null; order = order.next) yield order;
  }
}

import { useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, PointerEvent } from 'react';
import type { Board } from '../../../shared/markets/board.ts';
import { cancelOrder } from '../../../shared/orders/desk.ts';
import { goesOn } from '../../../shared/orders/goesOn.ts';
import { proposeOrder } from '../../../shared/orders/ticketStore.ts';
import type { OwnOrders } from '../../../shared/orders/useLiveOrdersAt.ts';
import type { BoardSide } from './BoardLevel.tsx';
import { nextCursor, pricesOf } from './boardRows.ts';

export interface Cursor {
  price: number;
  side: BoardSide;
}

/** Where a pointer is: the price of the row (null: market orders) and the side of the column. */
interface Aim {
  price: number | null;
  side: BoardSide | undefined;
  /** On the mark of an own order. */
  isOwn: boolean;
}

const sideOfKey: Record<string, BoardSide> = { ArrowLeft: 'sell', ArrowRight: 'buy' };
const orderKeys: Record<string, BoardSide> = { b: 'buy', s: 'sell' };

function aimAt(target: EventTarget): Aim | null {
  const row = (target as Element).closest<HTMLElement>('[data-price]');
  const cell = (target as Element).closest<HTMLElement>('[data-side]');
  if (row === null || cell === null) return null;
  const { side } = cell.dataset;
  const price = row.dataset['price'] === 'market' ? null : Number(row.dataset['price']);
  const isOwn = (target as Element).closest('[data-own]') !== null;
  return { price, side: side === 'sell' || side === 'buy' ? side : undefined, isOwn };
}

interface BoardOrders {
  symbol: string;
  board: Board;
  own: ReadonlyMap<number, OwnOrders>;
  unlocked: boolean;
  /** Without prices of now nothing goes on to a confirmation. */
  usable: boolean;
}

/**
 * Orders from the board: by a click on a cell, or by a cursor that arrows move from price to price.
 * Taking back an own order needs no confirmation: Delete at the cursor, or a click on its mark while unlocked.
 */
export function useBoardOrders({ symbol, board, own, unlocked, usable }: BoardOrders) {
  const confirms = unlocked && usable;
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const aim = useRef<Aim | null>(null);
  const propose = ({ price, side }: Omit<Aim, 'isOwn'>): void =>
    proposeOrder({ symbol, price, side, confirm: confirms && side !== undefined });
  const cancelAt = (price: number): void => {
    for (const id of own.get(price)?.orderIds ?? []) void cancelOrder(id);
  };
  const first = (): Cursor | null => {
    const best = board.bids[0] ?? board.asks[0];
    return best === undefined ? null : { price: best.price, side: 'buy' };
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const now = cursor ?? first();
    if (now === null) return;
    const toSide = sideOfKey[event.key];
    const orders = orderKeys[event.key.toLowerCase()];
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      const up = event.key === 'ArrowUp';
      setCursor(cursor === null ? now : { ...now, price: nextCursor(pricesOf(board), now.price, up) });
    } else if (toSide !== undefined) setCursor({ ...now, side: toSide });
    // A key that is held moves the cursor on, and orders once.
    else if (goesOn(event)) return;
    else if (event.key === 'Enter' && cursor !== null) propose(cursor);
    else if (event.key === 'Delete' && cursor !== null) cancelAt(cursor.price);
    else if (event.key === 'Escape') setCursor(null);
    else if (orders !== undefined && cursor !== null) propose({ price: cursor.price, side: orders });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    cursor,
    onKeyDown,
    // A board moves under the pointer: what counts is the price that stood there when the button went down.
    onPointerDown: (event: PointerEvent) => {
      aim.current = event.button === 0 ? aimAt(event.target) : null;
    },
    onClick: (event: MouseEvent) => {
      const aimed = aim.current;
      aim.current = null;
      if (aimed === null || aimAt(event.target) === null || goesOn(event)) return;
      if (aimed.price !== null) setCursor({ price: aimed.price, side: aimed.side ?? cursor?.side ?? 'buy' });
      if (unlocked && aimed.isOwn && aimed.price !== null) cancelAt(aimed.price);
      else propose(aimed);
    },
  };
}

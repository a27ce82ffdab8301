import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { orderRequestSchema, type OrderRequest } from '../../../server/contract/orders.ts';
import { ledgerSum } from '../../../server/services/trading/book/ledger.ts';
import { snapshotBook } from '../../../server/services/trading/book/snapshotBook.ts';
import { viewOrder } from '../../../server/services/trading/views.ts';
import { killedNow, openDesk, sendOrder, type DeskOnFiles } from '../../support/tradingDesk.ts';

let ids = 0;
const trader = 'account-1';

function order(price: number | null, change: object = {}): OrderRequest {
  ids += 1;
  return orderRequestSchema.parse({
    clientOrderId: `recovery-order-${ids}`,
    symbol: '1018',
    side: 'buy',
    quantity: 100,
    plan: { kind: 'plain', leg: { price, condition: 'none', trigger: null } },
    ...change,
  });
}

async function settle({ clock, market }: DeskOnFiles, ms: number): Promise<void> {
  clock.advance(ms);
  await market.upToDate();
}

/** Where the journals lie. */
const files = (folder: string) => join(folder, 'trading');

/** Everything a customer can see of orders and money. */
function seen({ desk }: DeskOnFiles) {
  const { accounts, ledger } = snapshotBook(desk.book);
  return { accounts, ledger };
}

describe('A journal', () => {
  test('that was changed in the middle stops the start.', async () => {
    const first = await openDesk();
    await sendOrder(first, trader, order(23_000));
    const folder = await killedNow(first);
    const [file = ''] = (await readdir(files(folder))).filter((name) => /^book\.\d+\.jsonl$/.test(name));
    const text = await readFile(join(files(folder), file), 'utf8');
    await writeFile(join(files(folder), file), text.replace('"kind"', '"kind'));
    await expect(openDesk({ folder })).rejects.toThrow(/cannot be used/);
  });

  test('with a snapshot that is not whole stops the start.', async () => {
    const first = await openDesk();
    const folder = await killedNow(first);
    const path = join(files(folder), 'market.snapshot.json');
    await writeFile(path, (await readFile(path, 'utf8')).replace('"nowMs":', '"nowMs":1'));
    await expect(openDesk({ folder })).rejects.toThrow(/not a whole snapshot/);
  });

  test('with a torn last line loses only what was never answered.', async () => {
    const first = await openDesk();
    await sendOrder(first, trader, order(23_000));
    const folder = await killedNow(first);
    for (const name of await readdir(files(folder))) {
      if (name.endsWith('.jsonl')) await appendFile(join(files(folder), name), '{"kind":"pla');
    }
    const second = await openDesk({ folder, clock: first.clock });
    expect(seen(second)).toEqual(seen(first));
    await sendOrder(second, trader, order(22_900));
    const third = await openDesk({ folder: await killedNow(second), clock: first.clock });
    expect(third.desk.account(trader).live.size).toBe(2);
  });
});

describe('After a kill, and with the same clock,', () => {
  test('orders, executions, positions and money are what the customer had seen, at any moment of a busy day.', async () => {
    const first = await openDesk();
    await settle(first, 5_000);
    const plans = [
      order(null),
      order(23_700),
      order(null, { quantity: 300 }),
      order(23_600, {
        plan: {
          kind: 'ifd',
          parent: { price: null, condition: 'none', trigger: null },
          child: { price: 24_100, condition: 'none', trigger: null },
        },
      }),
      order(null, {
        side: 'sell',
        plan: {
          kind: 'trailing',
          leg: { price: null, condition: 'none', trigger: { kind: 'trailing', distance: 20 } },
        },
      }),
    ];
    for (const one of plans) {
      await sendOrder(first, trader, one);
      for (const pause of [700, 40_000]) {
        await settle(first, pause);
        const second = await openDesk({ folder: await killedNow(first), clock: first.clock });
        expect(seen(second)).toEqual(seen(first));
        expect(ledgerSum(second.desk.book.ledger)).toBe(0);
        expect(second.market.trades('1018').at(-1)?.number).toBeGreaterThan(0);
      }
    }
    expect(first.desk.account(trader).executions.length).toBeGreaterThan(2);
  });

  test('an order that works goes on working, can be cancelled, and keeps its id and its content.', async () => {
    const first = await openDesk();
    await settle(first, 5_000);
    const request = order(22_500);
    const orderId = await sendOrder(first, trader, request);
    const second = await openDesk({ folder: await killedNow(first), clock: first.clock });
    expect(second.desk.account(trader).byClientId.get(request.clientOrderId)?.request).toEqual(request);
    expect(second.market.isLive(orderId)).toBe(true);
    expect(await second.market.send({ type: 'cancel', ref: orderId, owner: trader })).toBeNull();
    expect(viewOrder(second.desk.book.orders.get(orderId)!)).toMatchObject({
      state: 'cancelled',
      endedBy: 'request',
    });
  });

  test('an order that was written and never reached the market is shown as rejected, and not as working.', async () => {
    const first = await openDesk();
    const request = order(23_000);
    await first.desk.write({
      kind: 'placed',
      atMs: first.clock.nowMs(),
      accountId: trader,
      orderId: 'lost',
      order: request,
    });
    const second = await openDesk({ folder: await killedNow(first), clock: first.clock });
    expect(viewOrder(second.desk.book.orders.get('lost')!)).toMatchObject({
      state: 'rejected',
      endedBy: 'lost',
    });
  });

  test('reports that the book had not kept yet are told again.', async () => {
    const first = await openDesk();
    await settle(first, 5_000);
    await sendOrder(first, trader, order(null));
    const folder = await killedNow(first);
    const [file = ''] = (await readdir(files(folder))).filter((name) => /^book\.\d+\.jsonl$/.test(name));
    const lines = (await readFile(join(files(folder), file), 'utf8')).split('\n');
    const placed = lines.filter((line) => line.includes('"placed"'));
    await writeFile(join(files(folder), file), `${placed.join('\n')}\n`);
    const second = await openDesk({ folder, clock: first.clock });
    expect(seen(second)).toEqual(seen(first));
  });
});

test('After an outage the market goes on without having traded meanwhile.', async () => {
  const first = await openDesk();
  await settle(first, 60_000);
  await sendOrder(first, trader, order(22_000));
  const last = first.market.trades('1018').at(-1);
  const folder = await killedNow(first);
  first.clock.advanceMinutes(30);
  const second = await openDesk({ folder, clock: first.clock });
  expect(second.market.trades('1018').at(-1)).toEqual(last);
  expect(second.desk.account(trader).live.size).toBe(1);
  await settle(second, 60_000);
  expect(second.market.trades('1018').at(-1)!.number).toBeGreaterThan(last!.number);
});

test('A market whose time lies ahead of the clock begins anew, and its orders are ended as lost.', async () => {
  const first = await openDesk();
  const orderId = await sendOrder(first, trader, order(23_000));
  await settle(first, 30 * 60_000);
  const folder = await killedNow(first);
  first.clock.advanceMinutes(-30);
  const second = await openDesk({ folder, clock: first.clock });
  expect(viewOrder(second.desk.book.orders.get(orderId)!)).toMatchObject({
    state: 'cancelled',
    endedBy: 'lost',
  });
});

test('A desk that was closed in order starts from a snapshot alone.', async () => {
  const first = await openDesk();
  await sendOrder(first, trader, order(23_000));
  await first.desk.close();
  const second = await openDesk({ folder: await killedNow(first), clock: first.clock });
  expect(second.desk.account(trader).live.size).toBe(1);
  expect(seen(second)).toEqual(seen(first));
});

test('A journal that has grown long is put into a snapshot, and loses nothing by it, not even what is written meanwhile.', async () => {
  const first = await openDesk({ turnsPerSecond: 0 });
  const deposits = Array.from({ length: 2_100 }, (_, index) =>
    first.desk.write({
      kind: 'deposit',
      atMs: first.clock.nowMs(),
      accountId: trader,
      id: `deposit-${index}`,
      deposit: { depositId: `deposit-number-${index}`, amountYen: 1 },
    }),
  );
  await Promise.all(deposits);
  const orderId = await sendOrder(first, trader, order(23_000));
  // The old file goes when the snapshot is there.
  while ((await readdir(files(first.folder))).includes('book.0.jsonl')) await new Promise(setImmediate);
  const second = await openDesk({ folder: await killedNow(first), clock: first.clock });
  expect(seen(second)).toEqual(seen(first));
  expect(second.market.isLive(orderId)).toBe(true);
});

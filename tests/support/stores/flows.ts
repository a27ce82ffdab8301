import { expect, test } from 'vitest';
import type { Stores } from '../../../server/ports/stores.ts';
import { accountRecord, flowRecord } from '../records.ts';
import type { OpenStores } from './openStores.ts';
import { inParallel, parallelCalls } from './parallel.ts';

async function openWithAccount(open: OpenStores): Promise<Stores> {
  const { stores } = await open();
  await stores.accounts.add(accountRecord());
  return stores;
}

export function describeFlows(open: OpenStores): void {
  test('finds and uses up nothing that is not there', async () => {
    const { flows } = await openWithAccount(open);
    expect(await flows.find('flow-1')).toBeNull();
    expect(await flows.find('__proto__')).toBeNull();
    expect(await flows.consume('flow-1')).toBe(false);
  });

  test('rejects an id that exists, and overwrites nothing', async () => {
    const { flows } = await openWithAccount(open);
    await flows.add(flowRecord());
    await expect(flows.add(flowRecord({ secretHash: 'other' }))).rejects.toThrow();
    expect(await flows.find('flow-1')).toEqual(flowRecord());
  });

  test('is used up by exactly one of many callers', async () => {
    const { flows } = await openWithAccount(open);
    await flows.add(flowRecord());
    const outcomes = await inParallel(parallelCalls, () => flows.consume('flow-1'));
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    expect(await flows.find('flow-1')).toBeNull();
  });

  test('is found as it was given, as a copy', async () => {
    const { flows } = await openWithAccount(open);
    await flows.add(flowRecord());
    (await flows.find('flow-1'))!.secretHash = 'changed';
    expect(await flows.find('flow-1')).toEqual(flowRecord());
  });

  test('sweeps what is expired', async () => {
    const { flows } = await openWithAccount(open);
    await flows.add(flowRecord({ id: 'over', expiresAtMs: 5_000 }));
    await flows.add(flowRecord({ id: 'live', expiresAtMs: 5_001 }));
    expect(await flows.removeExpired(5_000)).toBe(1);
    expect(await flows.removeExpired(5_000)).toBe(0);
    expect(await flows.find('over')).toBeNull();
    expect(await flows.find('live')).not.toBeNull();
  });
}

import { describe, expect, it } from 'vitest';
import { AlertWatcher } from '../../../../renderer/features/alerts/watch/AlertWatcher.ts';
import type { Alert } from '../../../../renderer/shared/alerts/alert.ts';
import type { Quote } from '../../../../renderer/shared/markets/quote.ts';
import { readQuote } from '../../../../renderer/shared/markets/quote.ts';

function alert(id: string, change: Partial<Alert> = {}): Alert {
  return {
    id,
    symbol: '1018',
    rule: { kind: 'atOrAbove', value: 20_000 },
    repeats: false,
    memo: '',
    state: 'armed',
    firedAtMs: null,
    ...change,
  };
}

/** The desk and the stream, as the watcher sees them. */
function watching(first: Alert[]) {
  const state = { alerts: first as readonly Alert[], live: true, nowMs: 1_000, fired: [] as string[] };
  const listeners = new Map<string, (quote: Quote) => void>();
  const whenLive = new Set<() => void>();
  const watcher: AlertWatcher = new AlertWatcher({
    // The desk reads its document anew each time: the same alerts, never the same list.
    alerts: () => structuredClone(state.alerts),
    change: (change) => {
      state.alerts = change(state.alerts);
      watcher.follow();
    },
    isLive: () => state.live,
    onLive: (listener) => {
      whenLive.add(listener);
      return () => whenLive.delete(listener);
    },
    nowMs: () => state.nowMs,
    watchQuote: (symbol, listener) => {
      listeners.set(symbol, listener);
      return () => listeners.delete(symbol);
    },
    onFired: ({ id }) => state.fired.push(id),
  });
  watcher.follow();
  const price = (last: number, symbol = '1018') => listeners.get(symbol)?.(readQuote({ l: last, e: 10_000 }));
  const setLive = (live: boolean) => {
    state.live = live;
    if (live) for (const listener of whenLive) listener();
  };
  return { state, listeners, whenLive, watcher, price, setLive };
}

describe('the watch over alerts', () => {
  it('never fires on a stale price, and fires once the feed is live, though no other price follows', () => {
    const { state, price, setLive } = watching([alert('a')]);
    setLive(false);
    price(30_000);
    expect(state.fired).toEqual([]);
    expect(state.alerts[0]?.state).toBe('armed');
    setLive(true);
    expect(state.fired).toEqual(['a']);
    setLive(true);
    expect(state.fired).toEqual(['a']);
  });

  it('tells once, however many prices follow', () => {
    const { state, price } = watching([alert('a')]);
    price(20_000);
    price(20_001);
    expect(state.fired).toEqual(['a']);
  });

  it('follows no issue that has nothing left to watch for', () => {
    const { state, listeners, whenLive, watcher, price } = watching([
      alert('a'),
      alert('b', { symbol: '1023', state: 'off' }),
      alert('c', { symbol: '1031', state: 'fired', firedAtMs: 1 }),
    ]);
    expect([...listeners.keys()]).toEqual(['1018']);
    price(20_000);
    expect([...listeners.keys()]).toEqual([]);
    state.alerts = [alert('d', { symbol: '1042', state: 'fired', firedAtMs: 1, repeats: true })];
    watcher.follow();
    expect([...listeners.keys()]).toEqual(['1042']);
    watcher.stop();
    expect(listeners.size + whenLive.size).toBe(0);
  });

  it('judges a new alert by the price that is known already', () => {
    const { state, price, watcher } = watching([alert('a', { rule: { kind: 'atOrBelow', value: 1 } })]);
    price(25_000);
    state.alerts = [...state.alerts, alert('b')];
    watcher.follow();
    expect(state.fired).toEqual(['b']);
  });

  it('keeps what another window changed meanwhile', () => {
    const { state, price } = watching([alert('a')]);
    state.alerts = [alert('a'), alert('z', { symbol: '1099' })];
    price(20_000);
    expect(state.alerts.map(({ id, state: now }) => `${id} ${now}`)).toEqual(['a fired', 'z armed']);
  });
});

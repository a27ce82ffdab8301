import type { Router } from 'express';
import { refuse } from '../ports/result.ts';
import { readDesk } from '../services/trading/reading.ts';
import type { RouteContext } from './context.ts';
import { mount } from './mount.ts';

/** What the market shows to everybody who is signed in. What moves comes by the stream. */
export function marketRoutes(router: Router, context: RouteContext): void {
  const { deps } = context;
  mount(router, context, 'marketStatus', {
    for: 'signedIn',
    handle: (caller) => readDesk(deps, caller, ({ market }) => market.status()),
  });
  mount(router, context, 'instruments', {
    for: 'signedIn',
    handle: (caller) => readDesk(deps, caller, ({ market }) => ({ instruments: [...market.instruments()] })),
  });
  mount(router, context, 'daySummaries', {
    for: 'signedIn',
    handle: (caller, { body }) =>
      readDesk(deps, caller, ({ market }) => {
        const symbols = body.symbol ? [body.symbol] : market.instruments().map(({ symbol }) => symbol);
        return { days: symbols.flatMap((symbol) => market.day(symbol) ?? []) };
      }),
  });
  mount(router, context, 'candles', {
    for: 'signedIn',
    async handle(caller, { body: { symbol, interval } }) {
      const read = await readDesk(deps, caller, ({ market }) =>
        market.instrument(symbol) ? { candles: [...market.candles(symbol, interval)] } : null,
      );
      if (!read.ok) return read;
      return read.value ? { ok: true, value: read.value } : refuse('unknown_symbol');
    },
  });
}

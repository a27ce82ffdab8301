import type { InstrumentView } from '../../../server/contract/marketData.ts';

/** All issues, in the order of their codes. */
export class InstrumentBook {
  readonly list: readonly InstrumentView[];
  private readonly bySymbol: ReadonlyMap<string, InstrumentView>;

  constructor(list: readonly InstrumentView[]) {
    this.list = list.toSorted((a, b) => (a.symbol < b.symbol ? -1 : 1));
    this.bySymbol = new Map(this.list.map((instrument) => [instrument.symbol, instrument]));
  }

  get(symbol: string): InstrumentView | undefined {
    return this.bySymbol.get(symbol);
  }
}

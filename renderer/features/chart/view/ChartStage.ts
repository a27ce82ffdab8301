import type { PriceDecimals } from '../../../shared/markets/format.ts';
import type { BarFeed, Bars } from '../bars/BarFeed.ts';
import type { ChartSettings } from '../chartSettings.ts';
import type { PointedStore } from '../pointedStore.ts';
import { makeStudies } from '../studies/makeStudies.ts';
import { readingOf } from '../studies/readingOf.ts';
import type { Study } from '../studies/study.ts';
import { actOnKey } from './actOnKey.ts';
import { ChartView } from './ChartView.ts';
import type { ChartLook } from './look.ts';
import { valueFormat } from './look.ts';
import type { PriceMark } from './PriceMarks.ts';
import { onThemeChange, readTheme } from './theme.ts';

/** A place on the chart: where it was pointed at in the window, and the price there. */
export interface ChartPlace {
  readonly x: number;
  readonly y: number;
  readonly price: number;
  readonly last: number;
}

/** What React hands to the chart. */
export interface StageInputs {
  readonly feed: BarFeed;
  readonly settings: ChartSettings;
  readonly decimals: PriceDecimals;
  readonly language: string;
  readonly marks: readonly PriceMark[];
  /** The name of an indicator with a pane of its own. */
  readonly nameOf: (kind: Study['kind']) => string;
}

const secondaryButton = 2;
const noBars: Bars = { epoch: '', bars: [] };

/**
 * Stands between React and the chart: builds it where its element stands, dresses it anew with theme, language and size,
 * and lets bars through without a render. A panel that is taken into a window of its own keeps its elements, but
 * whatever was bound to the page before is bound anew.
 */
export class ChartStage {
  private readonly pointed: PointedStore;
  private inputs: StageInputs | null = null;
  private element: HTMLElement | null = null;
  private view: ChartView | null = null;
  private ends: (() => void)[] = [];
  private endFeed: () => void = () => undefined;

  constructor(pointed: PointedStore) {
    this.pointed = pointed;
  }

  /**
   * Returns its end.
   *
   * @param onMenu told where a menu was asked for
   */
  attach(element: HTMLElement, onMenu: (place: ChartPlace | null) => void): () => void {
    this.element = element;
    const onKey = (event: KeyboardEvent): void => {
      if (this.view !== null && actOnKey(this.view, event)) event.preventDefault();
    };
    const onContextMenu = (event: PointerEvent): void => {
      event.preventDefault();
      onMenu(this.placeAt(event));
    };
    element.addEventListener('keydown', onKey);
    element.addEventListener('contextmenu', onContextMenu);
    this.build();
    return () => {
      element.removeEventListener('keydown', onKey);
      element.removeEventListener('contextmenu', onContextMenu);
      this.element = null;
      this.tearDown();
    };
  }

  set(inputs: StageInputs): void {
    const before = this.inputs;
    this.inputs = inputs;
    if (this.view === null || before === null) {
      this.build();
      return;
    }
    const sameLook =
      before.decimals === inputs.decimals &&
      before.language === inputs.language &&
      before.settings.interval === inputs.settings.interval;
    if (!sameLook) this.dress();
    if (before.feed !== inputs.feed) this.followFeed();
    if (before.feed !== inputs.feed || before.settings !== inputs.settings) this.show();
    if (before.marks !== inputs.marks) this.view.mark(inputs.marks);
  }

  /** The price at a point of the window. By the keyboard there is no point, and the newest price is meant. */
  private placeAt({ clientX, clientY, button }: PointerEvent): ChartPlace | null {
    const state = this.inputs?.feed.read();
    const last = state?.phase === 'ready' ? state.bars.at(-1)?.close : undefined;
    if (this.element === null || this.view === null || last === undefined) return null;
    const { left, top } = this.element.getBoundingClientRect();
    if (button !== secondaryButton) return { x: left, y: top, price: last, last };
    const price = this.view.priceAt(clientY - top);
    return price === null ? null : { x: clientX, y: clientY, price, last };
  }

  private build(): void {
    const { element, inputs } = this;
    this.tearDown();
    if (element === null || inputs === null) return;
    const page = element.ownerDocument;
    this.view = new ChartView(element, this.look(element, inputs), (index) => {
      this.pointed.setState({ index });
      this.caption();
    });
    const view = page.defaultView ?? window;
    const observer = new view.ResizeObserver(() => {
      if (element.ownerDocument !== page) this.build();
      else this.view?.resize(element.clientWidth, element.clientHeight);
    });
    observer.observe(element);
    this.ends = [() => observer.disconnect(), onThemeChange(page, () => this.dress())];
    this.followFeed();
    this.show();
    this.view.mark(inputs.marks);
  }

  private tearDown(): void {
    this.endFeed();
    for (const end of this.ends) end();
    this.ends = [];
    this.view?.remove();
    this.view = null;
  }

  private look(element: HTMLElement, { language, settings, decimals }: StageInputs): ChartLook {
    return { theme: readTheme(element), language, interval: settings.interval, decimals };
  }

  private dress(): void {
    if (this.element === null || this.inputs === null) return;
    this.view?.dress(this.look(this.element, this.inputs));
    this.caption();
  }

  private followFeed(): void {
    this.endFeed();
    this.endFeed = this.inputs?.feed.subscribe(() => this.show()) ?? (() => undefined);
  }

  private show(): void {
    if (this.inputs === null) return;
    const { feed, settings } = this.inputs;
    const state = feed.read();
    const bars = state.phase === 'ready' ? state : noBars;
    this.view?.show(bars, makeStudies(bars.bars, settings), `${feed.symbol} ${feed.interval}`);
    this.caption();
  }

  /** Name, lengths and values above the panes of their own, for the bar under the pointer or the newest one. */
  private caption(): void {
    if (this.inputs === null) return;
    const { feed, language, decimals, nameOf } = this.inputs;
    const state = feed.read();
    const newest = state.phase === 'ready' ? state.bars.length - 1 : -1;
    const index = this.pointed.getState().index ?? newest;
    this.view?.caption(({ kind, unit, lengths, lines }) => {
      const write = valueFormat(unit, { language, decimals });
      const parts = [nameOf(kind), lengths.join(' '), ...lines.map((line) => readingOf(line, index, write))];
      return parts.filter((part) => part !== '').join('  ');
    });
  }
}

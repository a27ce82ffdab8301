import { watchTopic } from '../../../../renderer/shared/markets/topics.ts';
import { issues } from '../issues.ts';

const remembered = 1 << 16;
/** `100,012,345`: the numbers of updates are the only texts of this length in either table. */
const serialLength = 11;

/** The number of an update in a text that a table wrote; null for any other text. */
function serialIn(text: string | null): number | null {
  if (text === null || text.length !== serialLength || !text.startsWith('10')) return null;
  return Number(text.replaceAll(',', ''));
}

/**
 * From the moment at which the feed wrote an update to the wire until a frame that shows its number is done: styles,
 * layout and paint included, what graphics card and screen add left out.
 */
export class PixelMeter {
  private readonly sentAtMs = new Float64Array(remembered);
  private readonly latencies: number[] = [];
  private shown: number[] = [];
  private readonly stops: (() => void)[];
  private readonly observer: MutationObserver;
  private readonly aheadMs: number;

  /** @param aheadMs how far the feed's clock is ahead of the page's. */
  constructor(root: HTMLElement, aheadMs: number) {
    this.aheadMs = aheadMs;
    this.stops = issues.map(({ symbol }) =>
      watchTopic(`quote:${symbol}`, ({ changed }) => {
        const [serial, atMs] = [changed?.['v'], changed?.['t']];
        if (typeof serial === 'number' && typeof atMs === 'number') this.sentAtMs[serial % remembered] = atMs;
      }),
    );
    this.observer = new MutationObserver((records) => records.forEach((record) => this.see(record)));
    this.observer.observe(root, { characterData: true, childList: true, subtree: true });
  }

  stop(): number[] {
    this.observer.disconnect();
    for (const stop of this.stops) stop();
    return this.latencies;
  }

  private see({ type, target, addedNodes }: MutationRecord): void {
    const node = type === 'characterData' ? target : addedNodes[0];
    const serial = node === undefined ? null : serialIn(node.textContent);
    if (serial === null) return;
    if (this.shown.length === 0) this.afterFrame();
    this.shown.push(serial);
  }

  private afterFrame(): void {
    const done = () => {
      const nowMs = performance.timeOrigin + performance.now() + this.aheadMs;
      for (const serial of this.shown) {
        const sentAtMs = this.sentAtMs[serial % remembered] ?? 0;
        if (sentAtMs > 0) this.latencies.push(nowMs - sentAtMs);
      }
      this.shown = [];
    };
    // A message that is sent from a frame is heard after the frame is painted.
    const channel = new MessageChannel();
    channel.port1.addEventListener('message', done, { once: true });
    channel.port1.start();
    if (isInFrame()) channel.port2.postMessage(null);
    else requestAnimationFrame(() => channel.port2.postMessage(null));
  }
}

let inFrame = false;

function isInFrame(): boolean {
  return inFrame;
}

/** Knows whether the code that runs now runs within a frame: what is written there is shown by that frame. */
export function watchFrames(): void {
  const step = () => {
    inFrame = true;
    const channel = new MessageChannel();
    channel.port1.addEventListener('message', () => (inFrame = false), { once: true });
    channel.port1.start();
    channel.port2.postMessage(null);
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}

import { afterEach, describe, expect, it, vi } from 'vitest';
import { joinFrames, onFrameOf, onNextFrame } from '../../../../../renderer/shared/markets/frames.ts';

/** A window whose frames come when a test says so. */
class FakeWindow {
  closed = false;
  readonly document: { visibilityState: 'visible' | 'hidden' } = { visibilityState: 'visible' };
  private asked: (() => void)[] = [];

  requestAnimationFrame(work: () => void): void {
    this.asked.push(work);
  }

  get isAsked(): boolean {
    return this.asked.length > 0;
  }

  frame(): void {
    for (const work of this.asked.splice(0)) work();
  }

  get view(): Window {
    return this as unknown as Window;
  }
}

const jobs = (count: number, work: (index: number) => void) =>
  Array.from({ length: count }, (_, index) => () => work(index));

/** What was sent from a frame to be heard after it has been heard. */
const painted = () => new Promise<void>((resolve) => void setImmediate(() => setImmediate(resolve)));

afterEach(() => vi.unstubAllGlobals());

describe('drawing', () => {
  it('asks for no frame when there is nothing to draw, and for one however much there is', () => {
    const fake = new FakeWindow();
    expect(fake.isAsked).toBe(false);
    const drawn: number[] = [];
    for (const job of jobs(3, (index) => drawn.push(index))) onFrameOf(fake.view, job);
    expect(drawn).toEqual([]);
    fake.frame();
    expect(drawn).toEqual([0, 1, 2]);
    expect(fake.isAsked).toBe(false);
  });

  it('draws a job that waits already once', () => {
    const fake = new FakeWindow();
    let drawn = 0;
    const job = () => (drawn += 1);
    onFrameOf(fake.view, job);
    onFrameOf(fake.view, job);
    fake.frame();
    expect(drawn).toBe(1);
  });

  it('leaves what does not fit for the next frame, in its turn', () => {
    const fake = new FakeWindow();
    const drawn: number[] = [];
    const many = jobs(1_000, (index) => drawn.push(index));
    for (const job of many) onFrameOf(fake.view, job);
    fake.frame();
    expect(drawn.length).toBeLessThan(many.length);
    while (fake.isAsked) fake.frame();
    expect(drawn).toEqual(many.map((_, index) => index));
  });

  it('draws a job that comes while others are drawn with the next frame', () => {
    const fake = new FakeWindow();
    let drawn = 0;
    const again = () => {
      drawn += 1;
      onFrameOf(fake.view, again);
    };
    onFrameOf(fake.view, again);
    fake.frame();
    expect([drawn, fake.isAsked]).toEqual([1, true]);
  });

  it('draws fewer at a time where each takes long, but always some', async () => {
    const fake = new FakeWindow();
    const perFrame: number[] = [];
    let drawn = 0;
    const slow = jobs(600, () => {
      drawn += 1;
      const untilMs = performance.now() + 0.2;
      while (performance.now() < untilMs);
    });
    for (const job of slow) onFrameOf(fake.view, job);
    while (fake.isAsked) {
      const before = drawn;
      fake.frame();
      perFrame.push(drawn - before);
      await painted();
    }
    expect(perFrame.at(-2)).toBeLessThan(perFrame[0] ?? 0);
    expect(Math.min(...perFrame.slice(0, -1))).toBeGreaterThanOrEqual(40);
  });
});

describe('what is drawn by no window in particular', () => {
  it('goes with the frames of a window that is seen', () => {
    const [main, detached] = [new FakeWindow(), new FakeWindow()];
    main.document.visibilityState = 'hidden';
    vi.stubGlobal('window', main);
    const leave = joinFrames(detached.view);
    let drawn = 0;
    onNextFrame(() => (drawn += 1));
    expect([main.isAsked, detached.isAsked]).toEqual([false, true]);
    detached.frame();
    expect(drawn).toBe(1);
    leave();
  });

  it('is told all the same, soon, when none is seen', () => {
    vi.useFakeTimers();
    const main = new FakeWindow();
    main.document.visibilityState = 'hidden';
    vi.stubGlobal('window', main);
    let drawn = 0;
    const job = () => (drawn += 1);
    onNextFrame(job);
    onNextFrame(job);
    vi.runAllTimers();
    vi.useRealTimers();
    expect([drawn, main.isAsked]).toEqual([1, false]);
  });
});

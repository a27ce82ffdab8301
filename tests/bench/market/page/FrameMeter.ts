/** What a display shows in a second; a virtual one as well. */
const framesPerSecond = 60;

/** Counts the frames that did not come. */
export class FrameMeter {
  private readonly stampsMs: number[] = [];
  private isOn = true;

  constructor() {
    const step = (nowMs: number) => {
      this.stampsMs.push(nowMs);
      if (this.isOn) requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  }

  /** The share of frames that were left out since the start, of 1, and the longest time without one. */
  stop(): { dropped: number; longestMs: number } {
    this.isOn = false;
    let [missing, longestMs] = [0, 0];
    for (const [index, stampMs] of this.stampsMs.entries()) {
      const gapMs = stampMs - (this.stampsMs[index - 1] ?? stampMs);
      longestMs = Math.max(longestMs, gapMs);
      missing += Math.max(0, Math.round((gapMs / 1_000) * framesPerSecond) - 1);
    }
    const shown = Math.max(this.stampsMs.length - 1, 1);
    return { dropped: missing / (missing + shown), longestMs };
  }
}

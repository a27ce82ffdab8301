type Job = () => void;

/** Windows of this page: the main one and the panels that were taken out of it. */
const windows = new Set<Window>();
const waiting = new WeakMap<Window, Set<Job>>();
/** While no window is seen, nothing is drawn; what counts on being told is told this often. */
const unseenMs = 500;
let unseen: Set<Job> | null = null;

function runAll(jobs: ReadonlySet<Job>): void {
  for (const job of jobs) job();
}

function runUnseen(): void {
  const jobs = unseen;
  unseen = null;
  if (jobs !== null) runAll(jobs);
}

/** Takes part in drawing; the frame announces each window of detached panels. Returns its end. */
export function joinFrames(view: Window): () => void {
  windows.add(view);
  return () => windows.delete(view);
}

/** Runs with the next frame of that window; a job that waits already is not added twice. */
export function onFrameOf(view: Window, job: Job): void {
  const jobs = waiting.get(view);
  if (jobs !== undefined) {
    jobs.add(job);
    return;
  }
  const fresh = new Set([job]);
  waiting.set(view, fresh);
  view.requestAnimationFrame(() => {
    waiting.delete(view);
    runAll(fresh);
  });
}

function seenWindow(): Window | null {
  const all = [globalThis.window, ...windows];
  return all.find((view) => !view.closed && view.document.visibilityState === 'visible') ?? null;
}

/** Runs with the next frame of any window that is seen, or soon if none is. */
export function onNextFrame(job: Job): void {
  const view = seenWindow();
  if (view !== null) {
    onFrameOf(view, job);
    return;
  }
  if (unseen === null) {
    unseen = new Set();
    setTimeout(runUnseen, unseenMs);
  }
  unseen.add(job);
}

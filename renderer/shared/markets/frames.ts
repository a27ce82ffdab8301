type Job = () => void;

/**
 * What drawing may take of a frame, in milliseconds, with styles, layout and paint: a third of a frame at 60 Hz. What
 * does not fit waits for the next one, in its turn, and then draws what is newest; so frames keep coming on any PC.
 */
const drawMs = 5;
/** So many are drawn in any case. */
const jobsMin = 40;
/** The time that one job takes is told from frames with at least so many. */
const measuredFrom = 20;
/** How much the last frame counts against those before. */
const lastFrameWeight = 0.1;
const firstJobMs = 0.03;

interface Drawing {
  /** In the order in which they came; a job that waits keeps its place. */
  readonly waiting: Set<Job>;
  isAsked: boolean;
  /** What one job takes, the frame's whole work divided by its jobs. */
  jobMs: number;
}

/** Windows of this page besides the main one: panels that were taken out of it. */
const windows = new Set<Window>();
const drawings = new WeakMap<Window, Drawing>();
/** While no window is seen, nothing is drawn; what counts on being told is told this often. */
const unseenMs = 500;
let unseen: Set<Job> | null = null;

/** Takes part in drawing; the frame announces each window of detached panels. Returns its end. */
export function joinFrames(view: Window): () => void {
  windows.add(view);
  return () => windows.delete(view);
}

/** Runs work that is heard of after the frame at hand is painted. */
function afterPaint(work: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener(
    'message',
    () => {
      port1.close();
      work();
    },
    { once: true },
  );
  port1.start();
  port2.postMessage(null);
}

function draw(view: Window, drawing: Drawing): void {
  const startedMs = performance.now();
  const allowed = Math.max(jobsMin, Math.floor(drawMs / drawing.jobMs));
  const jobs = [...drawing.waiting].slice(0, allowed);
  drawing.isAsked = false;
  for (const job of jobs) {
    drawing.waiting.delete(job);
    job();
  }
  if (drawing.waiting.size > 0) ask(view, drawing);
  if (jobs.length < measuredFrom) return;
  afterPaint(() => {
    const jobMs = (performance.now() - startedMs) / jobs.length;
    drawing.jobMs += (jobMs - drawing.jobMs) * lastFrameWeight;
  });
}

function ask(view: Window, drawing: Drawing): void {
  if (drawing.isAsked) return;
  drawing.isAsked = true;
  view.requestAnimationFrame(() => draw(view, drawing));
}

/** Runs with one of the next frames of that window; a job that waits already is not added twice. */
export function onFrameOf(view: Window, job: Job): void {
  const drawing = drawings.get(view) ?? { waiting: new Set(), isAsked: false, jobMs: firstJobMs };
  drawings.set(view, drawing);
  drawing.waiting.add(job);
  ask(view, drawing);
}

function seenWindow(): Window | null {
  const all = [globalThis.window, ...windows];
  return all.find((view) => !view.closed && view.document.visibilityState === 'visible') ?? null;
}

function runUnseen(): void {
  const jobs = unseen ?? [];
  unseen = null;
  for (const job of jobs) job();
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

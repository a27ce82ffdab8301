import { seconds } from './seconds.ts';

const tickMs = 500;
/** In a log file a line every now and then is enough. */
const logLineEveryMs = 10_000;

export interface Progress {
  update(detail: string): void;
  end(detail: string): void;
}

/** Shows that a long step is alive: a line that rewrites itself on a terminal, a line now and then elsewhere. */
export function showProgress(title: string): Progress {
  const startedMs = performance.now();
  const terminal = process.stdout.isTTY;
  let detail = '';
  let lastLineMs = startedMs;
  const took = () => seconds(performance.now() - startedMs);
  const line = () => `${title} ... ${detail ? `${detail}, ` : ''}${took()}`;
  if (!terminal) console.log(`${title} ...`);
  const timer = setInterval(() => {
    if (terminal) process.stdout.write(`\r\u001b[K${line()}`);
    else if (performance.now() - lastLineMs >= logLineEveryMs) {
      lastLineMs = performance.now();
      console.log(line());
    }
  }, tickMs);
  return {
    update: (next) => {
      detail = next;
    },
    end: (last) => {
      clearInterval(timer);
      if (terminal) process.stdout.write('\r\u001b[K');
      console.log(`${title}: ${last} (${took()})`);
    },
  };
}

/** Starts the work this many times before any of it can settle. */
export function inParallel<T>(times: number, work: (index: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: times }, (_, index) => work(index)));
}

export const parallelCalls = 50;

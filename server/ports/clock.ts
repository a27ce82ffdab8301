/** The only source of time for the server. Milliseconds since 1970-01-01T00:00Z. */
export interface Clock {
  nowMs(): number;
}

export const systemClock: Clock = { nowMs: () => Date.now() };

import { events } from './contract.ts';
import type { EventName, EventPayload } from './contract.ts';

/** The part of a web contents that receives events. */
export interface EventTarget {
  isDestroyed(): boolean;
  send(channel: string, payload: unknown): void;
}

/**
 * Sends one event of the contract to the page. The payload is parsed on this side, so the preload script can
 * stay free of schemas: main is the one that knows, and a wrong payload is a bug here, not input there.
 *
 * @returns false when there is no page to tell
 */
export function tellPage<E extends EventName>(
  target: EventTarget | null,
  event: E,
  payload: EventPayload<E>,
): boolean {
  if (target === null || target.isDestroyed()) return false;
  target.send(event, events[event].parse(payload));
  return true;
}

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  changeDeskDoc,
  clearDesk,
  keepDeskOnLeaving,
  openDesk,
} from '../../../../../renderer/shared/desk/desk.ts';

/** What was sent to be kept, in order. */
let sent: { json: unknown; keepalive: boolean | undefined }[];

function answer(_: string, { method, body, keepalive }: RequestInit & { body: string }): Promise<Response> {
  if (method === 'GET') return Promise.resolve(Response.json({ docs: {} }));
  const { json, version } = JSON.parse(body) as { json: unknown; version: number };
  sent.push({ json, keepalive });
  return Promise.resolve(Response.json({ version: version + 1 }));
}

beforeEach(() => {
  sent = [];
  vi.useFakeTimers();
  vi.stubGlobal('fetch', answer);
});
afterEach(() => {
  clearDesk();
  vi.useRealTimers();
});

it('A change that waits for its turn is sent when the page goes, and outlives it.', async () => {
  await openDesk();
  changeDeskDoc('layouts', () => 1);
  await vi.advanceTimersByTimeAsync(100);
  changeDeskDoc('layouts', () => 2);
  expect(sent).toEqual([{ json: 1, keepalive: false }]);
  keepDeskOnLeaving();
  expect(sent[1]).toEqual({ json: 2, keepalive: true });
});

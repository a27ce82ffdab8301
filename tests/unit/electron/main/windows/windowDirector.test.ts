import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RelyingPartyStatus } from '../../../../../electron/main/relyingParty/relyingPartyStatus.ts';
import { statusAddresses } from '../../../../../electron/main/status/statusPage.ts';
import {
  pageRetryMs,
  statusDelayMs,
  WindowDirector,
} from '../../../../../electron/main/windows/windowDirector.ts';

const origin = 'http://tegata.localhost:4310';
const running: RelyingPartyStatus = { state: 'running', origin, port: 4310 };
const failed: RelyingPartyStatus = { state: 'failed', code: 'locked', message: 'pid 7' };

function directed(crashes: ('reload' | 'tell')[] = []) {
  const loaded: string[] = [];
  let status: RelyingPartyStatus = { state: 'starting' };
  const retry = vi.fn<() => void>();
  const director = new WindowDirector({
    load: (address) => loaded.push(address),
    status: () => status,
    retryRelyingParty: retry,
    crashed: () => crashes.shift() ?? 'tell',
  });
  const become = (next: RelyingPartyStatus): void => {
    status = next;
    director.onStatus(next);
  };
  become(status);
  return { director, loaded, become, retry };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the window', () => {
  it('keeps its page while the relying party restarts, so that nothing typed is lost', () => {
    const { loaded, become } = directed();
    become(running);
    become({ state: 'restarting', delayMs: 250 });
    vi.advanceTimersByTime(statusDelayMs * 2);
    become(running);
    expect(loaded).toEqual([`${origin}/`]);
  });

  it('shows no status page when the start is quick', () => {
    const { loaded, become } = directed();
    vi.advanceTimersByTime(statusDelayMs - 1);
    become(running);
    vi.advanceTimersByTime(statusDelayMs);
    expect(loaded).toEqual([`${origin}/`]);
  });

  it('says what is going on when the start takes long, and goes on by itself', () => {
    const { loaded, become, director } = directed();
    vi.advanceTimersByTime(statusDelayMs);
    expect(loaded).toEqual([statusAddresses.page]);
    become({ state: 'restarting', delayMs: 250 });
    expect(director.view).toEqual({ kind: 'restarting' });
    become(running);
    expect(loaded.at(-1)).toBe(`${origin}/`);
  });

  it('shows a failure at once, also over a page', () => {
    const { loaded, become, director } = directed();
    become(running);
    become(failed);
    expect(loaded.at(-1)).toBe(statusAddresses.page);
    expect(director.view).toEqual({ kind: 'failed', code: 'locked', detail: 'pid 7' });
  });

  it('asks for another try of the relying party after a failure', () => {
    const { become, director, retry } = directed();
    become(failed);
    director.onRetry();
    expect(retry).toHaveBeenCalledOnce();
  });

  it('loads the page again when the relying party died while it was loading', () => {
    const { loaded, become, director } = directed();
    become(running);
    director.onLoadFailed();
    expect(loaded.at(-1)).toBe(statusAddresses.page);
    vi.advanceTimersByTime(pageRetryMs);
    expect(loaded.at(-1)).toBe(`${origin}/`);
  });

  it('loads the page anew when a restart brought another origin', () => {
    const { loaded, become } = directed();
    become(running);
    become({ state: 'running', origin: 'http://tegata.localhost:4311', port: 4311 });
    expect(loaded.at(-1)).toBe('http://tegata.localhost:4311/');
  });

  it('reloads a page that crashed once and tells when it crashes again', () => {
    const { loaded, become, director } = directed(['reload', 'tell']);
    become(running);
    director.onPageCrashed('crashed');
    expect(loaded).toEqual([`${origin}/`, `${origin}/`]);
    director.onPageCrashed('oom');
    expect(director.view).toEqual({ kind: 'pageCrashed', detail: 'oom' });
    director.onRetry();
    expect(loaded.slice(2)).toEqual([statusAddresses.page, `${origin}/`]);
  });

  it('draws a status page anew in another language and leaves the page alone', () => {
    const { loaded, become, director } = directed();
    become(failed);
    director.onLanguage();
    expect(loaded).toEqual([statusAddresses.page, statusAddresses.page]);
    become(running);
    director.onLanguage();
    expect(loaded.at(-1)).toBe(`${origin}/`);
  });
});

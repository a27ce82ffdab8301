import { describe, expect, it } from 'vitest';
import { tellPage } from '../../../../electron/ipc/tellPage.ts';
import type { EventTarget } from '../../../../electron/ipc/tellPage.ts';

function page(destroyed = false): EventTarget & { heard: unknown[] } {
  const heard: unknown[] = [];
  return { heard, isDestroyed: () => destroyed, send: (...message) => void heard.push(message) };
}

describe('telling the page', () => {
  it('does nothing without a page', () => {
    expect(tellPage(null, 'language:changed', { language: 'ja' })).toBe(false);
    const gone = page(true);
    expect(tellPage(gone, 'language:changed', { language: 'ja' })).toBe(false);
    expect(gone.heard).toEqual([]);
  });

  it('sends nothing that does not match the contract', () => {
    const target = page();
    const wrong = { language: 'fr' } as unknown as { language: 'ja' };
    expect(() => tellPage(target, 'language:changed', wrong)).toThrow();
    expect(target.heard).toEqual([]);
  });

  it('sends the event with its payload', () => {
    const target = page();
    expect(tellPage(target, 'relying-party:changed', { state: 'restarting' })).toBe(true);
    expect(target.heard).toEqual([['relying-party:changed', { state: 'restarting' }]]);
  });
});

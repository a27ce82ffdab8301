import { describe, expect, it } from 'vitest';
import { pcLockDesk } from '../../../../../electron/main/lock/pcLockDesk.ts';

function opened() {
  const told: string[] = [];
  const page = { there: true };
  const desk = pcLockDesk((why) => {
    if (page.there) told.push(why);
    return page.there;
  });
  return { desk, told, page };
}

describe('a lock of the PC', () => {
  it('is told to the page that listens, and not kept for the next', () => {
    const { desk, told } = opened();
    expect(desk.take()).toBe(false);
    desk.onLocked('screenLock');
    expect(told).toEqual(['screenLock']);
    desk.pageIsGone();
    expect(desk.take()).toBe(false);
  });

  it('that comes while there is no window is kept for the page that opens next, once', () => {
    const { desk, told } = opened();
    desk.take();
    desk.pageIsGone();
    desk.onLocked('suspend');
    expect(told).toEqual([]);
    expect(desk.take()).toBe(true);
    expect(desk.take()).toBe(false);
  });

  it('is kept while a page is loading that does not listen yet, or cannot be told', () => {
    const { desk, page } = opened();
    desk.onLocked('screenLock');
    expect(desk.take()).toBe(true);
    page.there = false;
    desk.onLocked('userSwitch');
    expect(desk.take()).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { commandIds, commandSpec } from '../../../../renderer/shared/commands/commands.ts';
import {
  assignKey,
  clearKeys,
  commandFor,
  commandOfKey,
  hotkeysSchema,
  isChanged,
  keymapOf,
  noHotkeys,
  resetKeys,
} from '../../../../renderer/shared/commands/keymap.ts';
import {
  isReserved,
  keyTextOf,
  showKey,
  typesNothing,
} from '../../../../renderer/shared/commands/keyText.ts';
import type { KeyPress } from '../../../../renderer/shared/commands/keyText.ts';

const delivered = keymapOf(noHotkeys);
const calm = { typing: false, dialogOpen: false, repeat: false, elsewhere: false };
const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

/** What a key does now. */
const act = (key: string, situation = calm) => commandFor(delivered, key, situation, typesNothing(key));

describe('a key does nothing', () => {
  it.each(['Shift', 'Control', 'Process', 'Dead'])('when it is only %s', (key) => {
    expect(keyTextOf(press(key), false)).toBeNull();
  });

  it('by itself while somebody types', () => {
    expect(act('B', { ...calm, typing: true })).toBeNull();
    expect(act('Shift+B', { ...calm, typing: true })).toBeNull();
  });

  it('while a dialog is open, but for the kill switch', () => {
    expect(act('F6', { ...calm, dialogOpen: true })).toBeNull();
    expect(act('Mod+Shift+X', { ...calm, dialogOpen: true })).toBe('orders.cancelAll');
  });

  it('on another page, but for the kill switch', () => {
    expect(act('B', { ...calm, elsewhere: true })).toBeNull();
    expect(act('Mod+Shift+X', { ...calm, elsewhere: true })).toBe('orders.cancelAll');
  });

  it('over and over while it is held down, where that could do harm', () => {
    expect(act('Mod+Enter', { ...calm, repeat: true })).toBeNull();
    expect(act('F6', { ...calm, repeat: true })).toBe('panel.next');
  });
});

describe('a key acts', () => {
  it('with a modifier while somebody types', () => {
    expect(act('Mod+K', { ...calm, typing: true })).toBe('palette.open');
    expect(act('F6', { ...calm, typing: true })).toBe('panel.next');
  });

  it('the same on a PC and on a Mac', () => {
    expect(keyTextOf(press('k', { ctrlKey: true }), false)).toBe('Mod+K');
    expect(keyTextOf(press('k', { metaKey: true }), true)).toBe('Mod+K');
    expect(keyTextOf(press('X', { metaKey: true, shiftKey: true, code: 'KeyX' }), true)).toBe('Mod+Shift+X');
  });

  it('as the sign it types, whatever Shift had to do with it', () => {
    expect(keyTextOf(press('?', { shiftKey: true }), false)).toBe('?');
  });

  it('as the letter it stands on where Alt types another one', () => {
    expect(keyTextOf(press('∫', { altKey: true, code: 'KeyB' }), true)).toBe('Alt+B');
  });
});

describe('the keys as delivered', () => {
  it('are given once each', () => {
    const keys = commandIds.flatMap((id) => commandSpec(id).keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('take no key by which the page itself is used', () => {
    expect(commandIds.flatMap((id) => commandSpec(id).keys).filter(isReserved)).toEqual([]);
  });

  it('open no menu of the browser’s that ends the work: no Mod+W, Mod+Q, Mod+R', () => {
    for (const key of ['Mod+W', 'Mod+Q', 'Mod+R']) expect(commandOfKey(delivered, key)).toBeNull();
  });
});

describe('the customer’s own keys', () => {
  it.each([
    {},
    { version: 1, keys: { 'ticket.buy': 'B' } },
    { version: 1, keys: { 'ticket.buy': ['1', '2', '3', '4'] } },
  ])('are refused when they are not ours: %j', (json) => {
    expect(hotkeysSchema.safeParse(json).success).toBe(false);
  });

  it('belong to one command at a time', () => {
    const own = assignKey(noHotkeys, 'ticket.sell', 'B');
    expect(keymapOf(own)['ticket.sell']).toEqual(['B']);
    expect(keymapOf(own)['ticket.buy']).toEqual([]);
    expect(commandOfKey(keymapOf(own), 'B')).toBe('ticket.sell');
  });

  it('can be none', () => {
    expect(keymapOf(clearKeys(noHotkeys, 'ticket.buy'))['ticket.buy']).toEqual([]);
  });

  it('go back to what was delivered, as far as nobody else has it', () => {
    const own = assignKey(noHotkeys, 'ticket.sell', 'B');
    const back = resetKeys(resetKeys(own, 'ticket.sell'), 'ticket.buy');
    expect(keymapOf(back)).toEqual(delivered);
    expect(keymapOf(resetKeys(own, 'ticket.buy'))['ticket.buy']).toEqual([]);
    expect(isChanged(own, 'ticket.buy')).toBe(true);
    expect(isChanged(back, 'ticket.buy')).toBe(false);
  });
});

it('A key is shown as the keyboard says it.', () => {
  expect(showKey('Mod+Shift+X', false)).toBe('Ctrl+Shift+X');
  expect(showKey('Mod+Shift+X', true)).toBe('⌘⇧X');
  expect(showKey('Mod+Alt+ArrowRight', false)).toBe('Ctrl+Alt+→');
});

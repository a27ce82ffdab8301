import { expect, it } from 'vitest';
import { goesOn } from '../../../../../renderer/shared/orders/goesOn.ts';

it('a held key and the second click of a double click only go on with what was done already', () => {
  expect(goesOn({ detail: 0, repeat: true })).toBe(true);
  expect(goesOn({ detail: 2 })).toBe(true);
});

it('each key and each click of its own is a gesture', () => {
  expect(goesOn({ detail: 0, repeat: false })).toBe(false);
  expect(goesOn({ detail: 1 })).toBe(false);
  // By keyboard, or by a screen reader.
  expect(goesOn({ detail: 0 })).toBe(false);
});

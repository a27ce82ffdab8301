import { describe, expect, it } from 'vitest';
import { en } from '../../../../../renderer/locales/en/en.ts';
import { ja } from '../../../../../renderer/locales/ja/ja.ts';
import { allCodes, toneOf } from '../../../../../renderer/shared/errors/errorWords.ts';

describe.each([
  ['ja', ja.errors],
  ['en', en.errors],
])('the error words in %s', (_language, errors) => {
  it.each(allCodes)('say for %s what happened and what to do next', (code) => {
    const { what, next } = errors[code];
    expect(what.length).toBeGreaterThan(5);
    expect(next.length).toBeGreaterThan(10);
    expect(`${what} ${next}`).not.toContain(code);
  });

  it('hold no word for a code that does not exist', () => {
    expect(Object.keys(errors).sort()).toEqual([...allCodes].sort());
  });
});

describe('toneOf', () => {
  it('is calm about what is fine anyway', () => {
    expect(toneOf('passkey_cancelled')).toBe('plain');
    expect(toneOf('passkey_duplicate')).toBe('plain');
  });

  it('warns about waiting and passkeys, and is loud about the rest', () => {
    expect(toneOf('rate_limited')).toBe('warn');
    expect(toneOf('passkey_not_allowed')).toBe('warn');
    expect(toneOf('password_refused')).toBe('bad');
  });
});

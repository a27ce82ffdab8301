import { describe, expect, it } from 'vitest';
import { en } from '../../../../../renderer/locales/en/en.ts';
import { ja } from '../../../../../renderer/locales/ja/ja.ts';
import { emojiName, emojiNames } from '../../../../../renderer/shared/factors/emojiNames.ts';
import { emojiList } from '../../../../../server/services/emojiChoices.ts';

describe('[R3] the spoken names of the emoji', () => {
  it('stand for exactly the emoji that the relying party mails', () => {
    expect(Object.keys(emojiNames).sort()).toEqual([...emojiList].sort());
  });

  it.each([
    ['ja', ja.emoji],
    ['en', en.emoji],
  ])('are told apart by ear in %s', (_language, words) => {
    const names = emojiList.map((emoji) => words[emojiName(emoji) ?? 'dog']);
    expect(new Set(names).size).toBe(emojiList.length);
  });

  it('are missing without harm for an emoji that only a newer relying party knows', () => {
    expect(emojiName('🦖')).toBeNull();
    expect(emojiName('toString')).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { emojiIn } from '../../../../../renderer/shared/demo/emojiIn.ts';
import { signInEmojiMail } from '../../../../../server/services/mailTexts/index.ts';
import { replaceOne } from '../../../../../server/policies/presets/replaceOne.ts';

const sequence = ['🐶', '⚓', '🍞', '🎲', '🔑'];
const choices = ['🌵', ...sequence.toReversed(), '🚲'];

describe('the emoji in a demo mail', () => {
  it('are none when another mail is on top, or too few of them are there', () => {
    expect(emojiIn('123456', choices, 5)).toBeNull();
    expect(emojiIn('🐶 ⚓', choices, 5)).toBeNull();
  });

  it.each(['ja', 'en'] as const)('are read in the order of the mail in %s', (language) => {
    const { text } = signInEmojiMail(language, { ...replaceOne, sequence });
    expect(emojiIn(text, choices, 5)).toEqual(sequence);
  });
});

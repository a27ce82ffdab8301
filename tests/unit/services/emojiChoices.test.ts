import { expect, test } from 'vitest';
import { systemRandom } from '../../../server/ports/random.ts';
import {
  drawEmoji,
  emojiChoicesCount,
  emojiLength,
  emojiList,
} from '../../../server/services/emojiChoices.ts';

test('[R3] Every emoji of the list is one code point with a picture of its own, and stands there once.', () => {
  expect(new Set(emojiList).size).toBe(emojiList.length);
  expect(emojiList.length).toBeGreaterThanOrEqual(2 * emojiChoicesCount);
  for (const emoji of emojiList) expect(emoji).toMatch(/^\p{Emoji_Presentation}$/u);
});

test('[R3] A draw has five emoji without repeats among sixteen choices without repeats.', () => {
  for (let draws = 0; draws < 200; draws++) {
    const { sequence, choices } = drawEmoji(systemRandom);
    expect(new Set(sequence).size).toBe(emojiLength);
    expect(new Set(choices).size).toBe(emojiChoicesCount);
    expect(choices).toEqual(expect.arrayContaining(sequence));
  }
});

test('[R3] The place of a choice does not tell whether it is in the sequence.', () => {
  const hits = Array<number>(emojiChoicesCount).fill(0);
  const draws = 4_000;
  for (let draw = 0; draw < draws; draw++) {
    const { sequence, choices } = drawEmoji(systemRandom);
    for (const emoji of sequence) hits[choices.indexOf(emoji)]! += 1;
  }
  const expected = (draws * emojiLength) / emojiChoicesCount;
  for (const hit of hits) expect(Math.abs(hit - expected)).toBeLessThan(expected * 0.2);
});

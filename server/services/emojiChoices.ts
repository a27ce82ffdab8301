import type { Random } from '../ports/random.ts';

/** Emoji of a sequence, in order. */
export const emojiLength = 5;
/** Emoji the customer picks from; 16·15·14·13·12 = 524,160 sequences, about half as many as six digits have. */
export const emojiChoicesCount = 16;

/**
 * Emoji that nobody takes for another, at any size and in any font: one code point each, no faces, no flags, no
 * skin tones, no two animals or fruits that look alike.
 */
export const emojiList: readonly string[] = Array.from(
  '🐶🐱🐘🐧🐢🐙🐝🦋🐟🐌🍎🍌🍇🍓🍉🥕🌽🍄🍞🧀🌵🌻🌈🌙🔥⛄⚓⛵🚗🚲🚀🏠🎈🎁🎸🥁📷📞🔑🔔⏰💡📖🎩👓👟⚽🎲',
);

/** A fresh sequence without repeats, and the shuffled choices that hold it among decoys. */
export function drawEmoji(random: Random): { sequence: string[]; choices: string[] } {
  const choices = shuffled(emojiList, random).slice(0, emojiChoicesCount);
  return { sequence: shuffled(choices, random).slice(0, emojiLength), choices };
}

/** Fisher-Yates: every order equally likely. */
function shuffled<T>(items: readonly T[], random: Random): T[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    [result[last], result[other]] = [result[other] as T, result[last] as T];
  }
  return result;
}

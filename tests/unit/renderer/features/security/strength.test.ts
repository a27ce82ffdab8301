import { expect, it } from 'vitest';
import { loadStrength } from '../../../../../renderer/features/security/strength.ts';

it('[M11] finds well-known words in English and in Japanese easy to guess', async () => {
  const strength = await loadStrength();
  for (const easy of ['Password1!', 'hanako1', 'sakura2024']) expect(strength(easy)).toBeLessThan(3);
  expect(strength('k3#Vd-92mQxz')).toBe(4);
});

it('loads the word lists once', () => {
  expect(loadStrength()).toBe(loadStrength());
});

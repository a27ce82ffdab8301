import { describe, expect, test } from 'vitest';
import { manualKeyOf, setupUriOf, stepOfCode } from '../../../../server/services/totp/authenticatorApp.ts';

/** RFC 6238 appendix B, SHA-1: the secret `12345678901234567890`, and the last six of its eight digits. */
const secret = Uint8Array.from(Buffer.from('12345678901234567890', 'ascii'));
const vectors = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
] as const;

describe('Codes of an authenticator app', () => {
  test.each(vectors)(
    'two steps away from second %i, or with another digit, do not count.',
    (second, code) => {
      expect(stepOfCode(secret, code, (second - 60) * 1_000)).toBeNull();
      expect(stepOfCode(secret, code, (second + 60) * 1_000)).toBeNull();
      const other = `${(Number(code[0]) + 1) % 10}${code.slice(1)}`;
      expect(stepOfCode(secret, other, second * 1_000)).toBeNull();
    },
  );

  test.each(vectors)('at second %i are those of RFC 6238, and name their step.', (second, code) => {
    const step = Math.floor(second / 30);
    expect(stepOfCode(secret, code, second * 1_000)).toBe(step);
    expect(stepOfCode(secret, code, (second + 30) * 1_000)).toBe(step);
    expect(stepOfCode(secret, code, (second - 30) * 1_000)).toBe(step);
  });

  test('are set up by a Base32 key and a URI without the customer’s code in full.', () => {
    expect(manualKeyOf(secret)).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
    expect(setupUriOf(secret, 'Tegata', '****0001')).toMatch(
      /^otpauth:\/\/totp\/Tegata:.*0001\?issuer=Tegata&/,
    );
  });
});

import { describe, expect, it } from 'vitest';
import { oldLoginBesidePasskey } from '../../../../renderer/shared/oldLogin.ts';
import { coexistFive } from '../../../../server/policies/presets/coexistFive.ts';
import { recommended } from '../../../../server/policies/presets/recommended.ts';
import { replaceOne } from '../../../../server/policies/presets/replaceOne.ts';

describe('what the old login still does beside a passkey', () => {
  it('[R5] is nothing without the passkey where the policy says so, at any time', () => {
    expect(oldLoginBesidePasskey(replaceOne, false)).toBe('passkeyToo');
    expect(oldLoginBesidePasskey(replaceOne, true)).toBe('passkeyToo');
  });

  it('[D6] is all that it did before', () => {
    expect(oldLoginBesidePasskey(coexistFive, false)).toBe('coexist');
    expect(oldLoginBesidePasskey(coexistFive, true)).toBe('coexist');
  });

  it('[L1] ends with enforcement where that guards the means of signing in', () => {
    expect(oldLoginBesidePasskey(recommended, false)).toBe('coexistUntil');
    expect(oldLoginBesidePasskey(recommended, true)).toBe('passkeyToo');
    const never = { ...recommended, enforcement: { ...recommended.enforcement, from: null } };
    expect(oldLoginBesidePasskey(never, false)).toBe('coexist');
  });
});

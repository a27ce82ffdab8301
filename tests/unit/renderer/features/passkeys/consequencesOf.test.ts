import { describe, expect, it } from 'vitest';
import { consequencesOf, isOneWay } from '../../../../../renderer/features/passkeys/consequencesOf.ts';
import { keepsLast } from '../../../../../renderer/features/passkeys/keepsLast.ts';
import { whereToRegister } from '../../../../../renderer/features/passkeys/whereToRegister.ts';
import { presets } from '../../../../../server/policies/presets/index.ts';
import { recommended } from '../../../../../server/policies/presets/recommended.ts';
import { replaceOne } from '../../../../../server/policies/presets/replaceOne.ts';

const others = Object.values(presets).filter(
  ({ name }) => ![replaceOne.name, recommended.name].includes(name),
);

describe('what is told before a passkey is made', () => {
  it('[R2] [R4] [R5] [R6] [R8] [R9] is everything that one passkey in place of the password changes', () => {
    expect(isOneWay(replaceOne)).toBe(true);
    expect(consequencesOf(replaceOne, false)).toEqual([
      'phoneOnly',
      'one',
      'passkeyToo',
      'deleteBringsBack',
      'newPhone',
      'lost',
    ]);
  });

  it.each(others)('[D6] is that the old login stays ($name)', (policy) => {
    expect(isOneWay(policy)).toBe(false);
    expect(consequencesOf(policy, true)).toEqual(['coexist']);
  });

  it('[L1] is until when the old login stays, and what it asks for from then on', () => {
    expect(isOneWay(recommended)).toBe(false);
    expect(consequencesOf(recommended, false)).toEqual(['coexistUntil']);
    expect(consequencesOf(recommended, true)).toEqual(['passkeyToo']);
  });

  it('promises nothing about deleting where the last passkey must stay', () => {
    const passkeys = { ...replaceOne.passkeys, deleteLast: 'forbid' as const };
    expect(consequencesOf({ ...replaceOne, passkeys }, false)).not.toContain('deleteBringsBack');
  });
});

describe('where a passkey can be made', () => {
  it('[I9] is only a browser where the policy says so', () => {
    expect(whereToRegister('browserOnly', true)).toBe('browser');
    expect(whereToRegister('browserOnly', false)).toBe('here');
  });

  it('is only the app where the policy says so, else both', () => {
    expect(whereToRegister('shellOnly', false)).toBe('shell');
    expect(whereToRegister('shellOnly', true)).toBe('here');
    expect(whereToRegister('any', true)).toBe('here');
    expect(whereToRegister('any', false)).toBe('here');
  });
});

describe('keepsLast', () => {
  const rule = (deleteLast: 'allow' | 'forbid' | 'forbidAfterEnforcement') => ({
    passkeys: { ...replaceOne.passkeys, deleteLast },
  });

  it('keeps the last passkey always, or from the date on, or never', () => {
    expect(keepsLast(rule('forbid'), false)).toBe(true);
    expect(keepsLast(rule('forbidAfterEnforcement'), false)).toBe(false);
    expect(keepsLast(rule('forbidAfterEnforcement'), true)).toBe(true);
    expect(keepsLast(rule('allow'), true)).toBe(false);
  });
});

import { describe, expect, test } from 'vitest';
import { checkFromDomain, WrongFromDomainError } from '../../../server/mail/checkFromDomain.ts';
import { presets } from '../../../server/policies/presets/index.ts';
import { recommended } from '../../../server/policies/presets/recommended.ts';

describe('checkFromDomain', () => {
  test.each([
    'no-reply@other.example',
    'Tegata <no-reply@mail.tegata.example>',
    'a@tegata.example.evil.example',
  ])('[M18] refuses to start with the From address %s, and says why', (from) => {
    expect(() => checkFromDomain(from, recommended)).toThrow(WrongFromDomainError);
    expect(() => checkFromDomain(from, recommended)).toThrow(/notices\.fromDomain: "tegata\.example"/);
  });

  test('refuses a From address that is not one', () => {
    expect(() => checkFromDomain('tegata.example', recommended)).toThrow(/From address/);
  });

  test('[M18] takes the domain of every shipped policy, in any case of letters', () => {
    for (const policy of Object.values(presets)) {
      checkFromDomain(`Tegata <no-reply@${policy.notices.fromDomain}>`, policy);
      checkFromDomain(`no-reply@${policy.notices.fromDomain.toUpperCase()}`, policy);
    }
  });
});

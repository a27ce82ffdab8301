import { describe, expect, it } from 'vitest';
import { faultsOnServer, ruleParts } from '../../../../../renderer/features/security/ruleParts.ts';
import { passwordFaultCodes, passwordFaults } from '../../../../../server/contract/passwordRule.ts';
import { recommended } from '../../../../../server/policies/presets/recommended.ts';

const rule = recommended.legacy.password;
const broken = (password: string, of = rule) =>
  ruleParts(password, of).flatMap(({ part, met }) => (met ? [] : [part]));

describe('the parts of the password rule, as they are shown while typing', () => {
  it.each([
    ['Ab1@', ['length']],
    ['Ab1@Ab1@Ab1@xyQz9w', ['length']],
    ['Kazoku あさひ 27', ['characters']],
    ['kaminarimon', ['kinds']],
    ['Kaw111mon@7q', ['repeats']],
    ['Kaw1234mon@q', ['sequence']],
  ])('[M11] [L9] says what is wrong with %s', (password, parts) => {
    expect(broken(password)).toEqual(expect.arrayContaining(parts));
  });

  it('[M11] keeps nothing while nothing is typed', () => {
    expect(broken('')).toEqual(['length', 'characters', 'kinds', 'repeats', 'sequence']);
  });

  it('[L9] leaves repeats and sequences out where the policy allows them', () => {
    expect(broken('Kaw1234mon@q', { ...rule, unlike: false })).toEqual([]);
    expect(ruleParts('', { ...rule, unlike: false }).map(({ part }) => part)).not.toContain('repeats');
  });

  it('[M11] is kept by a password that the server takes', () => {
    const good = 'k3#Vd-92mQxz';
    expect(broken(good)).toEqual([]);
    expect(passwordFaults(good, rule, { birthDate: null, customerCode: null, phone: null })).toEqual([]);
  });

  it('covers every fault there is, here or on the server', () => {
    const shown = ['tooShort', 'tooLong', 'foreignCharacter', 'tooFewKinds', 'repeats', 'sequence'];
    expect([...shown, ...faultsOnServer].sort()).toEqual([...passwordFaultCodes].sort());
  });
});

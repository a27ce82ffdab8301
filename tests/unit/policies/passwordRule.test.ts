import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { demoAccounts } from '../../../server/app/demo/demoAccounts.ts';
import { passwordFaults, type PasswordContext } from '../../../server/contract/passwordRule.ts';
import { recommended } from '../../../server/policies/presets/recommended.ts';

const rule = recommended.legacy.password;
const nobody: PasswordContext = { birthDate: null, customerCode: null, phone: null };
const taro: PasswordContext = { birthDate: '1984-03-07', customerCode: '10010001', phone: '09012345678' };
const faults = (password: string, context = nobody) => passwordFaults(password, rule, context);

describe('passwordFaults', () => {
  test.each([
    ['Tegata-26', ['tooShort']],
    ['', ['tooShort', 'tooFewKinds']],
    ['Umi7_Kawa+58Sora9', ['tooLong']],
    ['Umi7_Kawa 58', ['foreignCharacter']],
    ['Umi7_Kawa!58', ['foreignCharacter']],
    ['Umi7_Kawa海58', ['foreignCharacter']],
    ['Ｕｍｉ７_Kawa58', ['foreignCharacter']],
    ['Umi7_Kawa🐶58', ['foreignCharacter']],
    ['umikawasora58', ['tooFewKinds']],
    ['UMIKAWA_SORA', ['tooFewKinds']],
  ])('[M11] refuses %j for %j', (password, expected) => {
    expect(faults(password)).toEqual(expected);
  });

  test.each([
    'Umi7_Kaaawa58',
    'Umi7_Kawa111',
    'Umi7Umi7_Ka',
    'aB3_aB3_aB3_',
    '_1212121212aB',
    'Umi---7Kawa5',
    'aAa7_Kawa58',
  ])('[L9] refuses the repeats in %j', (password) => {
    expect(faults(password)).toContain('repeats');
  });

  test.each([
    'Umi_Kawa1234',
    'Umi_Kawa9876',
    'Xabcd_Kawa58',
    'XdcBA_Kawa58',
    'Qwer_Kawa58',
    'Lkjh_Kawa58',
    'Umi_Kawa7890',
  ])('[L9] refuses the sequence in %j', (password) => {
    expect(faults(password)).toContain('sequence');
  });

  test.each([
    'Umi19840307Ka',
    'Umi840307Kawa',
    'Umi_0307_Kawa',
    'Umi_0703_Kawa',
    'U1984-03-07mi',
    'U1984.3.7.Umi',
    'Umi_3-7-1984K',
    'Umi07.03.1984',
    'Umi84-3-7_Ka',
    'S59.03.07Umi',
    'Umi_s59-3-7_K',
    'Mar07_Umi_Ka5',
    'Umi7mar_Kawa5',
    'Kawa_7-Mar-5',
  ])('[L9] refuses the birthday in %j', (password) => {
    expect(faults(password, taro)).toContain('birthday');
  });

  test.each([
    ['1989-01-07', 's64'],
    ['1989-01-08', 'h1'],
    ['2019-05-01', 'r1'],
    ['1926-12-24', 't15'],
  ])('[L9] knows the Japanese year of %s as %s', (birthDate, eraYear) => {
    const bare = `${Number(birthDate.slice(5, 7))}-${Number(birthDate.slice(8))}`;
    expect(faults(`${eraYear}-${bare}_UmiX`, { ...nobody, birthDate })).toContain('birthday');
  });

  test.each([
    ['Umi_10010001_K', 'customerCode'],
    ['Umi1001-0001K', 'customerCode'],
    ['Um09012345678K', 'phone'],
    ['Umi_1234-5678', 'phone'],
  ])('[L9] refuses %j because of the %s', (password, fault) => {
    expect(faults(password, taro)).toContain(fault);
  });

  test('leaves repeats, sequences and birthdays alone where the policy does', () => {
    expect(passwordFaults('Aaa_1234_0307', { ...rule, unlike: false }, taro)).toEqual([]);
  });

  test.each(['Umi7_Kawa+58', 'Sora:92=Mado6', '@#$%^&*_+-=:,.7a', 'Kazoku-2031x', 'kawa_umi_58'])(
    '[M11] accepts %j',
    (password) => {
      expect(faults(password, taro)).toEqual([]);
    },
  );

  test('accepts every password of the demo', () => {
    for (const { password, tradingPassword, withdrawalPassword, ...context } of demoAccounts) {
      for (const seeded of [password, tradingPassword, withdrawalPassword]) {
        expect(faults(seeded, context)).toEqual([]);
      }
    }
  });

  test('[M11] a password is the right length if and only if neither length is a fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (password) => {
        const found = faults(password, taro);
        const length = Array.from(password).length;
        expect(found.includes('tooShort')).toBe(length < rule.minLength);
        expect(found.includes('tooLong')).toBe(length > rule.maxLength);
      }),
    );
  });

  test('[L9] a birthday put anywhere into a password is found', () => {
    const parts = fc.stringMatching(/^[A-Z]{0,4}$/);
    fc.assert(
      fc.property(
        parts,
        parts,
        fc.date({ min: new Date('1912-07-30'), max: new Date('2020-12-31'), noInvalidDate: true }),
        (before, after, date) => {
          const birthDate = date.toISOString().slice(0, 10);
          const writing = birthDate.replaceAll('-', '');
          expect(faults(`${before}${writing}${after}`, { ...nobody, birthDate })).toContain('birthday');
        },
      ),
    );
  });
});

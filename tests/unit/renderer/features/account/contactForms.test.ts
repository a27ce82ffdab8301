import { describe, expect, it } from 'vitest';
import { givenPassword, isPasswordGiven } from '../../../../../renderer/shared/stepUp/actionPassword.ts';
import { isAddress, isPhone, phoneDigits } from '../../../../../renderer/features/account/contactForms.ts';
import type { AccountView } from '../../../../../server/contract/views.ts';

describe('what is typed into the forms of contact data', () => {
  it.each(['', '12345', '9012345678', '+81 90 1234 5678', '090-1234-56789'])(
    'takes %s for no phone number',
    (typed) => {
      expect(isPhone(typed)).toBe(false);
    },
  );

  it.each(['090-1234-5678', '０９０１２３４５６７８', '(03) 1234 5678'])(
    'takes %s for a phone number',
    (typed) => {
      expect(isPhone(typed)).toBe(true);
      expect(phoneDigits(typed)).toMatch(/^0\d{9,10}$/);
    },
  );

  it('knows a mail address, blanks around it or not', () => {
    expect(isAddress('taro')).toBe(false);
    expect(isAddress('taro@')).toBe(false);
    expect(isAddress(' taro@example.jp ')).toBe(true);
  });
});

describe('the password that goes with a change', () => {
  const account = { passwords: { trading: false, withdrawal: true } } as AccountView;

  it('[M8] is missing while it is not typed, or not set at all', () => {
    expect(isPasswordGiven('withdrawal', account, '')).toBe(false);
    expect(isPasswordGiven('trading', account, 'typed')).toBe(false);
  });

  it('[M8] [I7] travels as the one that the policy asks for', () => {
    expect(isPasswordGiven(null, account, '')).toBe(true);
    expect(isPasswordGiven('withdrawal', account, 'typed')).toBe(true);
    expect(givenPassword(null, 'x')).toEqual({});
    expect(givenPassword('withdrawal', 'x')).toEqual({ withdrawalPassword: 'x' });
    expect(givenPassword('trading', 'x')).toEqual({ tradingPassword: 'x' });
  });
});

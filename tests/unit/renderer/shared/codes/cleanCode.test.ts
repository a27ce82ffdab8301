import { describe, expect, it } from 'vitest';
import { cleanCode, isWholeCode } from '../../../../../renderer/shared/codes/cleanCode.ts';
import { codeIn } from '../../../../../renderer/shared/demo/codeIn.ts';

describe('cleanCode', () => {
  it.each([
    ['abc', ''],
    ['12 34-56', '123456'],
    ['１２３４５６', '123456'],
    ['確認コード: 604242', '604242'],
    ['12345678', '123456'],
  ])('makes of %s the digits %s', (raw, clean) => {
    expect(cleanCode(raw)).toBe(clean);
  });

  it('is whole with six digits only', () => {
    expect(isWholeCode('12345')).toBe(false);
    expect(isWholeCode('123456')).toBe(true);
  });
});

describe('codeIn', () => {
  it('finds no code in longer numbers', () => {
    expect(codeIn('0120000000')).toBeNull();
    expect(codeIn('お問い合わせ 0120-000-000')).toBeNull();
  });

  it('finds the six digits of a mail', () => {
    expect(codeIn('確認コード: 604242\n有効時間: 10分')).toBe('604242');
  });
});

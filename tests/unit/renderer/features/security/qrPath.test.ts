import { expect, it } from 'vitest';
import { manualKey } from '../../../../../renderer/features/security/manualKey.ts';
import { qrPath } from '../../../../../renderer/features/security/qrPath.ts';

const uri = 'otpauth://totp/Tegata:****0001?issuer=Tegata&secret=HGBZDV5TQGM4RLMD6GPGIGMUQLNZ25HM';
const modulesOf = (path: string) =>
  [...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

it('leaves four modules of white around the code', () => {
  const { size, path } = qrPath(uri);
  const edges = modulesOf(path).flat();
  expect(Math.min(...edges)).toBe(4);
  expect(Math.max(...edges)).toBe(size - 5);
});

it('draws the three finder patterns', () => {
  const { size, path } = qrPath(uri);
  const dark = new Set(modulesOf(path).map(String));
  const corners = [
    [4, 4],
    [size - 11, 4],
    [4, size - 11],
  ] as const;
  for (const [left, top] of corners) {
    const border = Array.from({ length: 7 }, (_, at) => String([left + at, top]));
    expect(border.every((module) => dark.has(module))).toBe(true);
    expect(dark.has(String([left + 1, top + 1]))).toBe(false);
  }
});

it('shows the key in groups of four', () => {
  expect(manualKey('HGBZDV5TQGM4')).toBe('HGBZ DV5T QGM4');
  expect(manualKey('HGBZD')).toBe('HGBZ D');
});

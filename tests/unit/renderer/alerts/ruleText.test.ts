import { describe, expect, it } from 'vitest';
import { alertValueText, parseAlertValue } from '../../../../renderer/features/alerts/ruleText.ts';
import type { AlertKind } from '../../../../renderer/shared/alerts/alert.ts';

describe('a typed bound', () => {
  it.each<[AlertKind, string]>([
    ['atOrAbove', ''],
    ['atOrAbove', '0'],
    ['atOrAbove', '-5'],
    ['atOrAbove', '1.25'],
    ['atOrBelow', 'abc'],
    ['riseAtLeast', '0'],
    ['riseAtLeast', '1.234'],
    ['riseAtLeast', '1000.01'],
    ['volumeAtLeast', '1.5'],
    ['volumeAtLeast', '1e6'],
  ])('for %s is refused as %j', (kind, text) => {
    expect(parseAlertValue(kind, text)).toBeNull();
  });

  it.each<[AlertKind, string, number]>([
    ['atOrAbove', '2,418.5', 24_185],
    ['atOrBelow', '２４１８', 24_180],
    ['riseAtLeast', '2.5', 250],
    ['fallAtLeast', '2.50%', 250],
    ['fallAtLeast', '1000', 100_000],
    ['volumeAtLeast', '1,200,000', 1_200_000],
  ])('for %s reads %j as %i', (kind, text, value) => {
    expect(parseAlertValue(kind, text)).toBe(value);
  });

  it.each<[AlertKind, number, string]>([
    ['atOrAbove', 24_185, '2,418.5'],
    ['atOrAbove', 24_180, '2,418'],
    ['riseAtLeast', 5, '0.05'],
    ['volumeAtLeast', 1_200_000, '1,200,000'],
  ])('for %s is written again from %i as %j', (kind, value, text) => {
    expect(alertValueText({ kind, value }, 0)).toBe(text);
    expect(parseAlertValue(kind, text)).toBe(value);
  });
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../../../scripts/lib/root.ts';

/** The first block; what follows it only swaps up and down, or chooses a scheme. */
const [css = ''] = readFileSync(path.join(root, 'renderer/ui/tokens.css'), 'utf8').split('\n}');
const colour = /--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g;
const tokens = new Map(
  [...css.matchAll(colour)].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]),
);

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function mixed(one: string, other: string, share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const [a = 0, b = 0] = [one, other].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
    return Math.round(a * share + b * (1 - share))
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
}

/** WCAG 2.2, 1.4.3. */
function contrast(one: string, other: string): number {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

/** Lines of the chart; their names in the legend are text in the same colour. */
const studies = ['study-1', 'study-2', 'study-3', 'study-4', 'study-5'];
const inks = ['ink', 'ink-2', 'ink-3', 'action', 'up', 'down', 'warn', 'bad', 'good', ...studies];
const grounds = ['ground', 'panel', 'raised'];
const text = [
  ...inks.flatMap((ink) => grounds.map((ground) => [ink, ground])),
  ...['action', 'up', 'down'].map((ground) => ['on-action', ground]),
];
/** The seal's sign is large and bold; focus rings are graphics: 3:1 is asked (1.4.3, 1.4.11). */
const large = [['on-seal', 'seal'], ...grounds.map((ground) => ['focus', ground]), ['ink-3', 'panel']];
const themes = ['light', 'dark'] as const;

describe.each(themes)('the %s theme', (theme) => {
  const value = (name: string | undefined) => tokens.get(name ?? '')?.[theme] ?? `no token ${name}`;

  it.each(text)('shows %s on %s with at least 4.5:1', (ink, ground) => {
    expect(contrast(value(ink), value(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(large)('shows %s on %s with at least 3:1', (ink, ground) => {
    expect(contrast(value(ink), value(ground))).toBeGreaterThanOrEqual(3);
  });
});

/** A tag's word on a little of its own colour, laid over the panel also on a chosen row. */
describe('a tag', () => {
  const style = readFileSync(path.join(root, 'renderer/ui/Tag.module.css'), 'utf8');
  const [, percent = ''] = /color-mix\(in srgb, currentcolor (\d+)%, var\(--panel\)\)/.exec(style) ?? [];
  const tones = [...style.matchAll(/ color: var\(--([\w-]+)\)/g)].map(([, name = '']) => name);

  it.each(themes)('has a word of at least 4.5:1 in the %s theme', (theme) => {
    expect(tones).toHaveLength(4);
    const panel = tokens.get('panel')?.[theme] ?? '';
    for (const tone of tones) {
      const ink = tokens.get(tone)?.[theme] ?? '';
      expect(contrast(ink, mixed(ink, panel, Number(percent) / 100))).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe('the tokens', () => {
  it('are each defined once, for both themes', () => {
    const names = [...css.matchAll(/^ {2}--([\w-]+): light-dark/gm)].map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBe(30);
  });
});

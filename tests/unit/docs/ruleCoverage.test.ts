import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rulePage, uncovered } from '../../../scripts/docs/rulePage.ts';
import { rules } from '../../../scripts/docs/rules.ts';
import { policyPage } from '../../../scripts/docs/policyPage.ts';
import { root } from '../../../scripts/lib/root.ts';

const page = (name: string) => readFileSync(join(root, 'docs', name), 'utf8');

test('Every rule has a test that carries its id.', () => {
  expect(uncovered()).toEqual([]);
});

test('No rule is missing from the sheet: G10, D16, M18, I10, R12 and L9 rules.', () => {
  const counts = { G: 10, D: 16, M: 18, I: 10, R: 12, L: 9 };
  const ids = Object.entries(counts).flatMap(([letter, count]) =>
    Array.from({ length: count }, (_, index) => `${letter}${index + 1}`),
  );
  expect(rules.map(({ id }) => id)).toEqual(ids);
});

test('Every file that is named as keeping a rule exists.', () => {
  const files = rules.flatMap(({ kept }) => kept);
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});

test.each([
  ['rule-coverage.md', rulePage],
  ['policy.md', policyPage],
])('docs/%s is what `npm run docs` writes.', (name, make) => {
  expect(page(name)).toBe(make());
});

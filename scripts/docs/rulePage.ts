import { rules, type Rule } from './rules.ts';
import { testTitles } from './testTitles.ts';

/** docs/rule-coverage.md: where every published rule is kept, and the tests that carry its id. */
export function rulePage(): string {
  const titles = testTitles();
  return [
    '# Rule coverage',
    '',
    '<!-- Made by `npm run docs` from scripts/docs/rules.ts and the titles of the tests. Do not edit. -->',
    '',
    'Every rule that brokers and regulators published about passkeys, where the product keeps it, and the tests that carry its id in their title. `tests/unit/docs/ruleCoverage.test.ts` fails when a rule has none, or when this page is stale.',
    '',
    '| rule | says | kept in | tests |',
    '|---|---|---|---|',
    ...rules.map((rule) => row(rule, titles)),
    '',
  ].join('\n');
}

/** The rules that no test names. */
export function uncovered(): string[] {
  const titles = testTitles();
  return rules.filter(({ id }) => filesOf(id, titles).length === 0).map(({ id }) => id);
}

function row({ id, says, kept, limits }: Rule, titles: ReturnType<typeof testTitles>): string {
  const where = kept.map((file) => `\`${file}\``).join('<br>');
  const partly = limits === undefined ? '' : `<br>*As far as software goes:* ${limits}`;
  const tests = filesOf(id, titles).map((file) => `\`${file.replace('tests/', '')}\``);
  return `| ${id} | ${says} | ${where}${partly} | ${tests.join('<br>')} |`;
}

function filesOf(id: string, titles: ReturnType<typeof testTitles>): string[] {
  return titles.filter(({ ids }) => ids.has(id)).map(({ file }) => file);
}

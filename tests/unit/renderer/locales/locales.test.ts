import { parseAst } from 'rolldown/parseAst';
import { describe, expect, it } from 'vitest';
import { en } from '../../../../renderer/locales/en/en.ts';
import { ja } from '../../../../renderer/locales/ja/ja.ts';
import { commandIds } from '../../../../renderer/shared/commands/commands.ts';
import { knownEvents } from '../../../../server/contract/historyEvents.ts';
import { sourceFiles } from '../../../support/sourceFiles.ts';

const code = sourceFiles(['renderer']).filter(
  ({ name }) => /\.tsx?$/.test(name) && !name.startsWith('renderer/locales/'),
);
const trees = code.map(({ name, text }) => ({ name, tree: parseAst(text, { lang: 'tsx' }) }));

interface Node {
  type: string;
  [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

function* nodesOf(node: unknown, parent: Node | null = null): Generator<{ node: Node; parent: Node | null }> {
  if (Array.isArray(node)) {
    for (const one of node) yield* nodesOf(one, parent);
  } else if (isNode(node)) {
    yield { node, parent };
    for (const value of Object.values(node)) yield* nodesOf(value, node);
  }
}

function flatten(words: object, prefix = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value as object, `${prefix}${key}.`),
  );
}

const jaWords = new Map(flatten(ja));
const enWords = new Map(flatten(en));
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe('the two languages', () => {
  it('hold the same keys, and none is empty', () => {
    expect([...enWords.keys()].sort()).toEqual([...jaWords.keys()].sort());
    expect([...jaWords, ...enWords].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('leave the same gaps to fill', () => {
    const unlike = [...jaWords].filter(
      ([key, text]) => String(placeholders(text)) !== String(placeholders(enWords.get(key) ?? '')),
    );
    expect(unlike).toEqual([]);
  });

  it('are written in their own script', () => {
    const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/;
    expect([...enWords].filter(([, text]) => japanese.test(text))).toEqual([]);
  });
});

/** String literals, and template literals with every gap standing for any key part. */
function usedKeys(): { literal: Set<string>; patterns: RegExp[] } {
  // Commands name their words by their ids, which hold dots.
  const literal = new Set<string>(commandIds.flatMap((id) => [`commands.name.${id}`, `commands.also.${id}`]));
  const patterns: RegExp[] = [];
  for (const { tree } of trees) {
    for (const { node } of nodesOf(tree)) {
      if (node.type === 'Literal' && typeof node['value'] === 'string') literal.add(node['value']);
      if (node.type !== 'TemplateLiteral') continue;
      const parts = (node['quasis'] as { value: { raw: string } }[]).map(({ value }) => value.raw);
      if (/^[a-z][A-Za-z]*\./.test(parts[0] ?? '')) {
        patterns.push(new RegExp(`^${parts.map((part) => part.replaceAll('.', '\\.')).join('\\w+')}$`));
      }
    }
  }
  return { literal, patterns };
}

describe('the keys', () => {
  const { literal, patterns } = usedKeys();

  it('are all used somewhere', () => {
    const unused = [...jaWords.keys()].filter(
      (key) => !literal.has(key) && !patterns.some((pattern) => pattern.test(key)),
    );
    expect(unused).toEqual([]);
  });

  it('all exist where they are written', () => {
    const spaces = Object.keys(ja).join('|');
    const written = [...literal].filter((text) => new RegExp(`^(${spaces})\\.[\\w.]+$`).test(text));
    // Files are named like keys, and so are commands and the events of the audit log.
    const others: readonly string[] = [...knownEvents, ...commandIds];
    expect(
      written.filter((key) => !jaWords.has(key) && !/\.(ts|css)$/.test(key) && !others.includes(key)),
    ).toEqual([]);
  });
});

describe('the pages', () => {
  /** The seal is a mark; languages are named in themselves; units and product names are the same everywhere. */
  const allowedText = /^(手|›|·|−|＋|ms|Tegata|[\s\d.:/]*)$/;
  const allowedFiles = /shared\/words\/languages\.ts$|ui\/Seal\.tsx$/;
  const visibleAttributes = new Set([
    'title',
    'label',
    'alt',
    'placeholder',
    'aria-label',
    'hint',
    'caption',
  ]);

  it('hold no visible text of their own', () => {
    const found: string[] = [];
    for (const { name, tree } of trees.filter((file) => file.name.endsWith('.tsx'))) {
      for (const { node, parent } of nodesOf(tree)) {
        const isText = node.type === 'JSXText';
        const attribute = parent?.type === 'JSXAttribute' ? (parent['name'] as { name: unknown }).name : null;
        const isAttribute = node.type === 'Literal' && visibleAttributes.has(String(attribute));
        if (!isText && !isAttribute) continue;
        const text = String(node['value']).trim();
        if (!allowedText.test(text)) found.push(`${name}: ${text}`);
      }
    }
    expect(found).toEqual([]);
  });

  it('hold no Japanese outside the locales', () => {
    const found = code.filter(
      ({ name, text }) =>
        !allowedFiles.test(name) &&
        /[\u3040-\u30ff\u4e00-\u9fff]/.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')),
    );
    expect(found.map(({ name }) => name)).toEqual([]);
  });
});

import { z } from 'zod';
import { policySchema } from '../../server/contract/policy.ts';
import { guardedActions } from '../../server/contract/policyWords.ts';
import type { Policy } from '../../server/contract/policy.ts';
import { presets } from '../../server/policies/presets/index.ts';

interface Node {
  type?: string | string[];
  description?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Node[];
  items?: Node;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  pattern?: string;
  properties?: Record<string, Node>;
}

/** docs/policy.md, made from the schema and the presets. */
export function policyPage(): string {
  const schema = z.toJSONSchema(policySchema, { io: 'input', unrepresentable: 'any' }) as Node;
  return [
    '# Policy',
    '',
    '<!-- Made by `npm run docs` from server/contract/policy.ts and server/policies/presets. Do not edit. -->',
    '',
    'One JSON document says how a broker wants passkeys handled. It is chosen by name or file (`npm start -- --policy coexist-three`, `TEGATA_POLICY=/etc/tegata/policy.json`), checked at start, and a wrong or unknown key stops the start with its path and the reason.',
    '',
    '## Keys',
    '',
    '| key | value | meaning |',
    '|---|---|---|',
    ...keys(schema, ''),
    '',
    '## Shipped policies',
    '',
    ...presetTable(),
    '',
    '## What each action asks for',
    '',
    '`session` is the weakest session that may do it; `verify` the ways of verifying for exactly this action, any of which will do; `password` one that is asked for as well.',
    '',
    ...Object.values(presets).flatMap(actionTable),
  ].join('\n');
}

function keys(node: Node, path: string): string[] {
  return Object.entries(node.properties ?? {}).flatMap(([name, child]) => {
    const here = path ? `${path}.${name}` : name;
    if (path === 'actions' && name !== guardedActions[0]) return [];
    const shown = here.replace(`actions.${guardedActions[0]}`, 'actions.*');
    const line = child.properties && !child.description ? [] : [row(shown, child)];
    return [...line, ...keys(child, here)];
  });
}

function row(path: string, node: Node): string {
  return `| \`${path}\` | ${cell(valueOf(node))} | ${cell(node.description ?? '')} |`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function valueOf(node: Node): string {
  if (node.enum) return node.enum.map((value) => `\`${String(value)}\``).join(' or ');
  if (node.const !== undefined) return `\`${JSON.stringify(node.const)}\``;
  if (node.anyOf) return node.anyOf.map(valueOf).join(' or ');
  if (node.items) return `list of ${valueOf(node.items)}`;
  if (node.properties) return 'object';
  const { type } = node;
  const words = Array.isArray(type) ? type.join(' or ') : (type ?? 'value');
  return `${words === 'integer' ? 'whole number' : words}${rangeOf(node)}`;
}

function rangeOf({ minimum, maximum, exclusiveMinimum }: Node): string {
  const from = exclusiveMinimum === undefined ? minimum : exclusiveMinimum + 1;
  const bounded = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER;
  if (from !== undefined && bounded) return ` ${from}-${maximum}`;
  return from === undefined || from <= Number.MIN_SAFE_INTEGER ? '' : ` from ${from}`;
}

const rows: readonly [string, (policy: Policy) => string][] = [
  ['passkeys at most', ({ passkeys }) => String(passkeys.maxPerAccount)],
  ['created in', ({ passkeys }) => passkeys.createWith.join(', ')],
  ['created from', ({ passkeys }) => passkeys.createFrom],
  ['last passkey may go', ({ passkeys }) => passkeys.deleteLast],
  ['old login after a passkey', ({ legacy }) => legacy.afterPasskey],
  ['second factors', ({ legacy }) => legacy.secondFactors.join(', ')],
  ['enforced from', ({ enforcement }) => enforcement.from ?? 'never'],
  ['enforced for', ({ enforcement }) => enforcement.actions.join(', ') || '-'],
];

function presetTable(): string[] {
  const all = Object.values(presets);
  return [
    `| | ${all.map(({ name }) => `\`${name}\``).join(' | ')} |`,
    `|---|${all.map(() => '---').join('|')}|`,
    ...rows.map(([title, of]) => `| ${title} | ${all.map(of).join(' | ')} |`),
  ];
}

function actionTable({ name, actions }: Policy): string[] {
  return [
    `### ${name}`,
    '',
    '| action | online | session | verify | password |',
    '|---|---|---|---|---|',
    ...guardedActions.map((action) => {
      const { online, requires } = actions[action];
      const { session, verify, password } = requires;
      return `| ${action} | ${online ? 'yes' : 'no'} | ${session} | ${verify.join(', ') || '-'} | ${password ?? '-'} |`;
    }),
    '',
  ];
}

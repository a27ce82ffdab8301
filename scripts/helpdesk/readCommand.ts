import { parseArgs } from 'node:util';

/** The commands as they are typed, and the endpoints behind them. */
export const commands = {
  find: 'find',
  verify: 'verify',
  'open-recovery': 'openRecovery',
  'switch-to-mail': 'switchToMail',
  'change-address': 'changeAddress',
  unlock: 'unlock',
  'revoke-passkey': 'revokePasskey',
  'revoke-sessions': 'revokeSessions',
} as const;
export type CommandName = keyof typeof commands;

const text = { type: 'string' } as const;
const options = {
  operator: text,
  reason: text,
  data: text,
  server: text,
  cert: text,
  key: text,
  ca: text,
  check: text,
  address: text,
  to: text,
  passkey: text,
  phone: text,
  'pin-stdin': { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

type Options = ReturnType<typeof parse>['values'];

/** A command line that makes sense on the whole. */
export interface Command {
  name: CommandName;
  /** A customer code; for `find` also a phone number. */
  customer: string;
  options: Options;
}

/** What each command cannot do without. */
const needed: Record<CommandName, readonly (keyof Options)[]> = {
  find: [],
  verify: [],
  'open-recovery': ['check'],
  'switch-to-mail': ['check'],
  'change-address': ['check', 'address', 'to'],
  unlock: ['check'],
  'revoke-passkey': ['check', 'passkey'],
  'revoke-sessions': ['check'],
};

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
}

/** Null when the command line is not usable; `missing` names what it lacks. */
export function readCommand(
  args: readonly string[],
): { ok: true; command: Command } | { ok: false; missing: string[] } {
  let parsed;
  try {
    parsed = parse(args);
  } catch {
    return { ok: false, missing: [] };
  }
  const { values, positionals } = parsed;
  const [name, customer, ...more] = positionals;
  if (values.help || !isCommand(name) || customer === undefined || more.length > 0) {
    return { ok: false, missing: [] };
  }
  // A client certificate names the operator.
  const who = values.cert === undefined ? (['operator'] as const) : [];
  const missing = [...who, 'reason' as const, ...needed[name]].filter((option) => !values[option]);
  if (missing.length > 0) return { ok: false, missing: missing.map((option) => `--${option}`) };
  return { ok: true, command: { name, customer, options: values } };
}

function isCommand(name: string | undefined): name is CommandName {
  return name !== undefined && Object.hasOwn(commands, name);
}

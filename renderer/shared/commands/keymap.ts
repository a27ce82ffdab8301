import { z } from 'zod';
import { commandIds, commands, commandSpec } from './commands.ts';
import type { CommandId, KeyText } from './commands.ts';

const keysMax = 3;
const keyText = z.string().min(1).max(32);

/** The desk document `hotkeys`: what the customer chose in place of the delivered keys. */
export const hotkeysSchema = z.object({
  version: z.literal(1),
  keys: z.record(z.string().max(40), z.array(keyText).max(keysMax)),
});
export type Hotkeys = z.infer<typeof hotkeysSchema>;

export const noHotkeys: Hotkeys = { version: 1, keys: {} };

export type Keymap = Readonly<Record<CommandId, readonly KeyText[]>>;

/** Every command with its keys. A delivered key that the customer gave to another command is not taken back. */
export function keymapOf({ keys }: Hotkeys): Keymap {
  const taken = new Set(Object.values(keys).flat());
  const keysOf = (id: CommandId) => keys[id] ?? commandSpec(id).keys.filter((key) => !taken.has(key));
  return Object.fromEntries(commandIds.map((id) => [id, keysOf(id)])) as unknown as Keymap;
}

export function commandOfKey(keymap: Keymap, key: KeyText): CommandId | null {
  return commandIds.find((id) => keymap[id].includes(key)) ?? null;
}

/** Gives a key to a command, and takes it from the one that had it. */
export function assignKey(hotkeys: Hotkeys, id: CommandId, key: KeyText): Hotkeys {
  const keymap = keymapOf(hotkeys);
  const loser = commandOfKey(keymap, key);
  const keys = { ...hotkeys.keys, [id]: [key] };
  if (loser !== null && loser !== id) keys[loser] = keymap[loser].filter((other) => other !== key);
  return { ...hotkeys, keys };
}

export function clearKeys(hotkeys: Hotkeys, id: CommandId): Hotkeys {
  return { ...hotkeys, keys: { ...hotkeys.keys, [id]: [] } };
}

/** As delivered; whoever holds one of its keys now keeps it. */
export function resetKeys(hotkeys: Hotkeys, id: CommandId): Hotkeys {
  const { [id]: _, ...keys } = hotkeys.keys;
  return { ...hotkeys, keys };
}

export function isChanged(hotkeys: Hotkeys, id: CommandId): boolean {
  const now = keymapOf(hotkeys)[id];
  const delivered = commandSpec(id).keys;
  return now.length !== delivered.length || now.some((key, index) => key !== delivered[index]);
}

export interface KeySituation {
  /** Focus is where letters are typed. */
  typing: boolean;
  dialogOpen: boolean;
  /** The key is being held down. */
  repeat: boolean;
  /** Another page than the workspace is shown. */
  elsewhere: boolean;
}

/** The command that a key means here and now, or null. */
export function commandFor(
  keymap: Keymap,
  key: KeyText,
  { typing, dialogOpen, repeat, elsewhere }: KeySituation,
  typesNothing: boolean,
): CommandId | null {
  const id = commandOfKey(keymap, key);
  if (id === null || (typing && !typesNothing)) return null;
  const { always = false, repeats = false } = commandSpec(id);
  if (((dialogOpen || elsewhere) && !always) || (repeat && !repeats)) return null;
  return id in commands ? id : null;
}

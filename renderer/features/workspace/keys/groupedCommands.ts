import { commandIds, commandSpec } from '../../../shared/commands/commands.ts';
import type { CommandId, CommandSpec } from '../../../shared/commands/commands.ts';

const groups = [
  'orders',
  'market',
  'money',
  'panel',
  'screen',
  'app',
] as const satisfies readonly CommandSpec['group'][];

/** All commands under the heads under which they are listed. */
export const groupedCommands: readonly { group: CommandSpec['group']; ids: readonly CommandId[] }[] =
  groups.map((group) => ({ group, ids: commandIds.filter((id) => commandSpec(id).group === group) }));

import { useCommand } from '../commands/useCommand.ts';
import { cancelAll } from './desk.ts';

/** The kill switch, wherever the list of orders is. It asks nothing, and the desk's message says what it did. */
export function useOrderCommands(): void {
  useCommand('orders.cancelAll', () => void cancelAll());
}

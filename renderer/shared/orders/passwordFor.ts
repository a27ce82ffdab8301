import type { ActionRule } from '../../../server/contract/actionRules.ts';
import type { ActionPassword } from '../../../server/contract/policyWords.ts';
import type { Permission } from '../../../server/contract/views.ts';

/**
 * The password that an order of this worth is asked for; null: none. What the session's permission says does not
 * know the amount yet, so that the amounts of the rule are added.
 *
 * @param amountYen the most that the order can be worth
 */
export function passwordFor(
  rule: ActionRule | undefined,
  permission: Pick<Permission, 'needs'> | undefined,
  amountYen: number,
): ActionPassword | null {
  const reached = (rule?.fromYen ?? []).filter((step) => amountYen >= step.amountYen);
  const asked = [
    permission?.needs.password ?? rule?.requires.password ?? null,
    ...reached.map(({ requires }) => requires.password),
  ];
  return asked.find((password) => password !== null) ?? null;
}

/** Whether such an order is asked for a verification of its own, whatever was verified for others before. */
export function verifiesAlone(rule: ActionRule | undefined, amountYen: number): boolean {
  return (rule?.fromYen ?? []).some((step) => amountYen >= step.amountYen && step.requires.verify.length > 0);
}

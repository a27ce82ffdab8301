import type { PublicPolicy } from '../../../server/contract/policy.ts';
import { passwordFaults } from '../../../server/contract/passwordRule.ts';
import type { PasswordFault } from '../../../server/contract/passwordRule.ts';

type Rule = PublicPolicy['legacy']['password'];

/** The parts of the rule that this page can judge, and the faults that break each. */
const parts = {
  length: ['tooShort', 'tooLong'],
  characters: ['foreignCharacter'],
  kinds: ['tooFewKinds'],
  repeats: ['repeats'],
  sequence: ['sequence'],
} as const satisfies Record<string, readonly PasswordFault[]>;

export type RulePart = keyof typeof parts;

/** Judged where the values are known in full: on the server, when the password is sent (L9). */
export const faultsOnServer = [
  'birthday',
  'customerCode',
  'phone',
] as const satisfies readonly PasswordFault[];

const unknown = { birthDate: null, customerCode: null, phone: null };

/** Each part of the rule (M11, L9), and whether the password keeps it; nothing typed keeps nothing. */
export function ruleParts(password: string, rule: Rule): { part: RulePart; met: boolean }[] {
  const faults: readonly PasswordFault[] = passwordFaults(password, rule, unknown);
  const shown = (Object.keys(parts) as RulePart[]).filter(
    (part) => rule.unlike || (part !== 'repeats' && part !== 'sequence'),
  );
  return shown.map((part) => ({
    part,
    met: password !== '' && !parts[part].some((fault) => faults.includes(fault)),
  }));
}

import { z } from 'zod';
import {
  actionPasswordSchema,
  sessionStrengthSchema,
  stepUpMethodSchema,
  type GuardedAction,
} from './policyWords.ts';

/** What one action asks for. All of it must be met. */
export const requirementSchema = z.strictObject({
  session: sessionStrengthSchema.describe('The weakest session that may do it.'),
  verify: z
    .array(stepUpMethodSchema)
    .describe(
      'Ways of verifying for exactly this action, any one of which will do; empty: none is asked for.',
    ),
  password: actionPasswordSchema.nullable().describe('A password that is asked for as well (M8, M12, I7).'),
});
export type Requirement = z.infer<typeof requirementSchema>;

export const actionRuleSchema = z.strictObject({
  online: z
    .boolean()
    .describe('False: not possible in the product at all, only through the help desk (M13).'),
  requires: requirementSchema,
  fromYen: z
    .array(z.strictObject({ amountYen: z.number().int().positive(), requires: requirementSchema }))
    .describe(
      'Stricter requirements from an amount on, in yen, smallest amount first. They add to each other.',
    ),
  elevationMinutes: z
    .number()
    .int()
    .nonnegative()
    .describe(
      'How long one verification covers further actions of this kind; 0: every action is verified alone.',
    ),
});
export type ActionRule = z.infer<typeof actionRuleSchema>;

const rule = actionRuleSchema;

/** One rule for each guarded action; none may be missing, so that nothing is allowed by omission. */
export const actionRulesSchema = z.strictObject({
  view: rule,
  trade: rule,
  deposit: rule,
  withdraw: rule,
  changeContact: rule,
  changePayout: rule,
  changePassword: rule,
  manageSecondFactor: rule,
  registerPasskey: rule,
  deletePasskey: rule,
} satisfies Record<GuardedAction, typeof rule>);

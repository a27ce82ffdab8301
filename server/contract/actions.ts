import { z } from 'zod';

/**
 * What a customer verifies again for. The object is signed as it stands: its canonical JSON goes into the
 * challenge of a passkey step-up, and a grant is good for exactly this object and nothing else.
 */
export const actionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('registerPasskey') }),
  z.strictObject({ kind: z.literal('deletePasskey'), passkeyId: z.string().min(1).max(64) }),
  z.strictObject({ kind: z.literal('renewSession') }),
]);

export type Action = z.infer<typeof actionSchema>;
export type ActionKind = Action['kind'];

import { z } from 'zod';

/** All that this PC keeps about an account (D10): nothing that is not masked, but the name its owner gave it. */
const knownAccountSchema = z.strictObject({
  /** As the relying party masks it, such as `****0001`; a code in full is refused. */
  code: z
    .string()
    .regex(/^\*+[A-Za-z0-9]{0,4}$/)
    .max(32),
  nickname: z.string().max(20),
  lastUsedAtMs: z.number().int(),
});
export type KnownAccount = z.infer<typeof knownAccountSchema>;

/** A family, or the counter of a branch. */
export const knownAccountsMax = 12;
export const nicknameMaxLength = 20;

const key = 'tegata.accounts';
const listSchema = z.array(knownAccountSchema).max(knownAccountsMax);

/** What was kept, newest first; nothing where storage is forbidden or holds something else. */
export function readKnownAccounts(): KnownAccount[] {
  try {
    const read = listSchema.safeParse(JSON.parse(localStorage.getItem(key) ?? '[]'));
    return read.success ? read.data : [];
  } catch {
    return [];
  }
}

/** Keeps the list on this PC; an empty one leaves nothing behind. */
export function keepKnownAccounts(accounts: readonly KnownAccount[]): void {
  try {
    if (accounts.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(listSchema.parse(accounts)));
  } catch {
    // Forbidden or full: the list lasts until the page closes.
  }
}

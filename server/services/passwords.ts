import { hash, verify } from '@node-rs/argon2';

/** OWASP's floor for argon2id: 19 MiB, two passes, one lane (facts/relying-party.md section 6). */
const argon2id = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A real hash of nothing anybody knows: unknown customers cost as much time as known ones (ASVS 6.3.8). */
const hashOfNobody =
  '$argon2id$v=19$m=19456,t=2,p=1$018Re+Qj3pAx1tkwE2A9xw$4WQGbHwNlhAcCJHQBjoMhT5JOHlGhZmk+5S3L7c5wjc';

/** argon2id in PHC form. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, argon2id);
}

/** SECURITY: S-15. Compares, at the same cost whether or not there is an account. */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? hashOfNobody, password);
  return matches && passwordHash !== null;
}

import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** Where an operator's tool on the same machine finds the listener, and the token that opens it. */
export const operatorFileSchema = z.strictObject({
  host: z.enum(['127.0.0.1', '::1']),
  port: z.number().int().min(1).max(65_535),
  token: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
});
export type OperatorFile = z.infer<typeof operatorFileSchema>;

export function operatorFileIn(dataDirectory: string): string {
  return join(dataDirectory, 'operator.json');
}

/**
 * SECURITY: O-5. Writes the file for this user only, whole or not at all. One that a crash left behind is
 * replaced; its token opens nothing any more.
 */
export async function writeOperatorFile(dataDirectory: string, content: OperatorFile): Promise<void> {
  const file = operatorFileIn(dataDirectory);
  const temporary = `${file}.tmp`;
  await rm(temporary, { force: true });
  await writeFile(temporary, `${JSON.stringify(content)}\n`, { mode: 0o600, flag: 'wx' });
  await rename(temporary, file);
}

/** Null when there is none, or none that can be read: then no relying party runs on that folder. */
export async function readOperatorFile(dataDirectory: string): Promise<OperatorFile | null> {
  try {
    const text = await readFile(operatorFileIn(dataDirectory), 'utf8');
    return operatorFileSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export async function removeOperatorFile(dataDirectory: string): Promise<void> {
  await rm(operatorFileIn(dataDirectory), { force: true });
}

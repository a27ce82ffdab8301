import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const keyBytes = 32;

/**
 * The key that the demo keeps secrets under where the OS offers no keystore: in a file of the data folder,
 * readable to its owner only. Good enough for made-up accounts, and used for nothing else.
 */
export async function demoSecretsKey(directory: string): Promise<Uint8Array> {
  const file = join(directory, 'demo-secrets.key');
  const kept = await readFile(file).catch(() => null);
  if (kept?.length === keyBytes) return new Uint8Array(kept);
  const key = randomBytes(keyBytes);
  await writeFile(file, key, { mode: 0o600 });
  return new Uint8Array(key);
}

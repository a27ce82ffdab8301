import { readFile } from 'node:fs/promises';
import { verifyReceipt } from '../server/services/verifyReceipt.ts';

/** `npm run verify-receipt -- FILE`: proves a receipt without any server. Exit code 0 only for a proved one. */
const [file, ...more] = process.argv.slice(2);

async function verify(path: string): Promise<0 | 1> {
  const proof = await verifyReceipt(await readFile(path, 'utf8'));
  if (!proof.ok) {
    console.log(`NOT PROVED: ${proof.reason}`);
    return 1;
  }
  const { action, rpId, credentialId, createdAtMs } = proof.receipt;
  console.log(
    `PROVED: the holder of passkey ${credentialId} signed this for ${rpId}, with user verification:`,
  );
  console.log(JSON.stringify(action, null, 2));
  console.log(
    `The receipt was written at ${new Date(createdAtMs).toISOString()} (not part of what was signed).`,
  );
  return 0;
}

try {
  if (file === undefined || more.length > 0) throw new Error('Usage: npm run verify-receipt -- FILE');
  process.exitCode = await verify(file);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

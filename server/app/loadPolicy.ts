import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { policySchema, type Policy } from '../contract/policy.ts';
import { presets } from '../policies/presets/index.ts';

/** The policy cannot be used; the text names where it is wrong. */
export class BadPolicyError extends Error {
  override readonly name = 'BadPolicyError';
}

/**
 * The policy by its name, or from a file: a value that ends in `.json` is a path. A preset is checked like any
 * other document.
 *
 * @throws BadPolicyError with the path inside the document and the reason
 */
export async function loadPolicy(nameOrFile: string): Promise<Policy> {
  const document = nameOrFile.endsWith('.json') ? await readDocument(nameOrFile) : presets[nameOrFile];
  if (document === undefined) {
    throw new BadPolicyError(
      `No policy "${nameOrFile}". Shipped: ${Object.keys(presets).join(', ')}; or a .json file.`,
    );
  }
  const checked = policySchema.safeParse(document);
  if (!checked.success) {
    throw new BadPolicyError(`The policy ${nameOrFile} is not usable:\n${z.prettifyError(checked.error)}`);
  }
  return checked.data;
}

async function readDocument(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new BadPolicyError(`The policy ${file} cannot be read: ${(error as Error).message}`);
  }
}

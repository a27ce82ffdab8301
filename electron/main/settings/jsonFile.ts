import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';

export type JsonFile<T> =
  | { readonly kind: 'absent' }
  | { readonly kind: 'loaded'; readonly value: T }
  | { readonly kind: 'corrupt'; readonly reason: string };

/** Reads a small file of the shell. Not being there, and not making sense, are answers and not exceptions. */
export function readJsonFile<T>(path: string, schema: z.ZodType<T>): JsonFile<T> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { kind: 'absent' };
    return { kind: 'corrupt', reason: String(error) };
  }
  try {
    return { kind: 'loaded', value: schema.parse(JSON.parse(text)) };
  } catch (error) {
    return { kind: 'corrupt', reason: String(error) };
  }
}

/**
 * Puts a corrupt file aside under `<name>.corrupt`, so that the next write cannot destroy what a person might
 * still want to look at. An earlier one kept there is replaced.
 */
export function setCorruptFileAside(path: string): void {
  renameSync(path, `${path}.corrupt`);
}

/**
 * Replaces the file in one step: a crash leaves the old content or the new, never half. Synchronous on purpose:
 * the files are a few hundred bytes, writes stay in order, and the last one still happens while quitting.
 */
export function writeJsonFile(path: string, value: unknown): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.tmp`;
  const file = openSync(temporary, 'w', 0o600);
  try {
    writeSync(file, JSON.stringify(value, null, 2));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, path);
}

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/lib/root.ts';

export interface SourceFile {
  /** Relative to the project, with forward slashes. */
  name: string;
  text: string;
}

const left = new Set(['node_modules', 'dist', 'out']);
const textual = /\.(ts|tsx|mjs|cjs|css|html|json|md|yml)$/;

function* walk(folder: string): Generator<string> {
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!left.has(entry.name)) yield* walk(name);
    } else if (textual.test(entry.name)) yield name;
  }
}

/** Every text file of ours under the given top folders. */
export function sourceFiles(folders: readonly string[]): SourceFile[] {
  return folders
    .flatMap((folder) => [...walk(folder)])
    .map((name) => ({ name, text: readFileSync(path.join(root, name), 'utf8') }));
}

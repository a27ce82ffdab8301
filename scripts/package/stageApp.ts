import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../lib/root.ts';

const staged = path.join(root, 'out', 'release');
/** The only modules that are not inside the bundles. */
const nativeModule = '@node-rs/argon2';

/** Completes the folder that electron-builder packs: a manifest of its own, and the native module. */
export async function stageApp(): Promise<void> {
  const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  const { name, version, description, license, type, main } = manifest;
  const { [nativeModule]: nativeVersion } = manifest['dependencies'] as Record<string, string>;
  await mkdir(staged, { recursive: true });
  const own = {
    name,
    productName: 'Tegata',
    version,
    description,
    license,
    type,
    main,
    author: 'Tegata contributors',
    dependencies: { [nativeModule]: nativeVersion },
  };
  await writeFile(path.join(staged, 'package.json'), `${JSON.stringify(own, null, 2)}\n`);
  await cp(path.join(root, 'LICENSE'), path.join(staged, 'LICENSE'));
  const scope = path.dirname(nativeModule);
  await rm(path.join(staged, 'node_modules'), { recursive: true, force: true });
  await cp(path.join(root, 'node_modules', scope), path.join(staged, 'node_modules', scope), {
    recursive: true,
  });
}

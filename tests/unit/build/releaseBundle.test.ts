import { readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { developmentBuild, releaseBuild } from '../../../scripts/build/chooseBuild.ts';
import type { BuildOptions } from '../../../scripts/build/BuildOptions.ts';
import { buildParts } from '../../../scripts/build/parts.ts';
import { root } from '../../../scripts/lib/root.ts';

/** Words that only the demo authenticator needs. */
const traces = ['WebAuthn.addVirtualAuthenticator', 'addCredential'];
const scratch = path.join('out', 'test', 'bundles');

async function bundledShell(options: BuildOptions, name: string): Promise<string> {
  const outDirectory = path.join(scratch, name);
  const main = buildParts.find((part) => part.name === 'main');
  await main?.make({ ...options, outDirectory });
  const folder = path.join(root, outDirectory, 'electron');
  return readdirSync(folder)
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('\n');
}

afterAll(() => rmSync(path.join(root, scratch), { recursive: true, force: true }));

describe('the bundled shell', () => {
  it('holds no demo authenticator in a release', async () => {
    const text = await bundledShell(releaseBuild(), 'release');
    expect(text).not.toBe('');
    for (const trace of traces) expect(text.includes(trace)).toBe(false);
  });

  it('holds it in a demo, so that the search above looks for the right thing', async () => {
    const text = await bundledShell(developmentBuild(), 'demo');
    expect(text.includes('WebAuthn.addVirtualAuthenticator')).toBe(true);
  });
});

import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { describe, expect, it } from 'vitest';
import { root } from '../../../../scripts/lib/root.ts';

/** Everything that a bundle of the shell holds, with the build-time constant set. */
async function bundled(constant: 'true' | 'false'): Promise<string> {
  const bundle = await rolldown({
    cwd: root,
    input: join(root, 'electron/main/main.ts'),
    external: ['electron', /^node:/],
    platform: 'node',
    tsconfig: false,
    transform: { define: { __DEMO_AUTHENTICATOR__: constant, __MAC_TEAM_ID__: '""' } },
  });
  const { output } = await bundle.generate({ format: 'esm' });
  await bundle.close();
  return output.map((part) => (part.type === 'chunk' ? part.code : '')).join('\n');
}

const traces = ['addVirtualAuthenticator', 'WebAuthn.enable', 'demo passkeys not', 'createDemoAuthenticator'];

describe('a bundle of the shell', () => {
  it('holds nothing of the demo authenticator in a release', async () => {
    const code = await bundled('false');
    expect(code).toContain('select-webauthn-account');
    expect(traces.filter((trace) => code.includes(trace))).toEqual([]);
    expect(code).not.toContain('.debugger.attach');
  });

  it('holds it in a demo build', async () => {
    const code = await bundled('true');
    expect(traces.filter((trace) => !code.includes(trace))).toEqual([]);
  });
});

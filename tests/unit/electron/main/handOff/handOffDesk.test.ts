import { describe, expect, it, onTestFinished } from 'vitest';
import type { HandOffCode } from '../../../../../electron/ipc/contract.ts';
import { handOffBegunSchema } from '../../../../../electron/ipc/contract.ts';
import { handOffAddress } from '../../../../../electron/main/handOff/handOffAddress.ts';
import { handOffDesk } from '../../../../../electron/main/handOff/handOffDesk.ts';
import { openBrowser } from '../../../../../electron/main/handOff/openBrowser.ts';
import { challengeOf, newHandOffSecret } from '../../../../../electron/main/handOff/pkce.ts';

const origin = 'http://tegata.localhost:4310';
const id = 'A'.repeat(22);

function desk(changed: { origin?: string | null; starts?: boolean } = {}) {
  const opened: string[] = [];
  const codes: HandOffCode[] = [];
  const made = handOffDesk({
    origin: () => (changed.origin === undefined ? origin : changed.origin),
    openBrowser: (address) => {
      opened.push(address);
      return Promise.resolve(changed.starts ?? true);
    },
    page: () => 'page',
    onCode: (code) => codes.push(code),
    log: () => undefined,
  });
  onTestFinished(() => made.cancel());
  return { ...made, opened, codes };
}

async function begun(made: ReturnType<typeof desk>) {
  return handOffBegunSchema.parse(await made.begin());
}

const post = (port: number, fields: Record<string, string>): Promise<Response> =>
  fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: new URLSearchParams(fields) });

describe('the address of a hand-off', () => {
  it.each(['', 'A', `${id}A`, 'http://evil.example/', `${'A'.repeat(21)}/`, `../${'A'.repeat(19)}`])(
    'is none for the id %j',
    (wrong) => expect(handOffAddress(origin, wrong)).toBeNull(),
  );

  it.each([
    null,
    '',
    'evil',
    'file:///etc',
    'ms-settings:bluetooth',
    `${origin}/`,
    `${origin}/x`,
    'javascript:1',
  ])('is none for the origin %j', (wrong) => expect(handOffAddress(wrong, id)).toBeNull());

  it('is the relying party’s page, with the id where no server sees it', () => {
    const address = new URL(handOffAddress(origin, id) ?? '');
    expect(address.origin).toBe(origin);
    expect(address.pathname + address.search).toBe('/hand-off');
    expect(address.hash).toBe(`#${id}`);
  });
});

describe('the desk of hand-offs', () => {
  it('opens nothing that was not begun, that has no relying party, or that no browser takes', async () => {
    const idle = desk();
    expect(await idle.open(id)).toBe(false);
    expect(idle.opened).toEqual([]);
    const away = desk({ origin: null });
    await away.begin();
    expect(await away.open(id)).toBe(false);
    const noBrowser = desk({ starts: false });
    await noBrowser.begin();
    expect(await noBrowser.open(id)).toBe(false);
  });

  it('opens nothing, and listens to nobody, after a cancel', async () => {
    const made = desk();
    const { port, state } = await begun(made);
    made.cancel();
    expect(await made.open(id)).toBe(false);
    await expect(post(port, { code: newHandOffSecret(), state })).rejects.toThrow();
  });

  it('ends a hand-off when another begins: the state of one is no answer to the other', async () => {
    const made = desk();
    const first = await begun(made);
    const second = await begun(made);
    expect(second.state).not.toBe(first.state);
    expect(second.codeChallenge).not.toBe(first.codeChallenge);
    expect((await post(second.port, { code: newHandOffSecret(), state: first.state })).status).toBe(403);
    await expect(post(first.port, { code: newHandOffSecret(), state: first.state })).rejects.toThrow();
    expect(made.codes).toEqual([]);
  });

  it('gives the page the code with the verifier that fits the challenge, and nothing before', async () => {
    const made = desk();
    const { port, state, codeChallenge } = await begun(made);
    expect(await made.open(id)).toBe(true);
    expect(made.opened).toEqual([`${origin}/hand-off#${id}`]);
    expect(made.codes).toEqual([]);
    const code = newHandOffSecret();
    expect(await (await post(port, { code, state })).text()).toBe('page');
    expect(made.codes.map((given) => given.code)).toEqual([code]);
    expect(challengeOf(made.codes[0]?.codeVerifier ?? '')).toBe(codeChallenge);
  });

  it('uses PKCE as RFC 7636 has it', () => {
    // RFC 7636, appendix B.
    expect(challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
      'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    );
  });
});

describe('the browser', () => {
  const address = `${origin}/hand-off#${id}`;

  function choice(changed: { program: string | null; packaged: boolean; fails?: boolean }) {
    const outside: string[] = [];
    const lines: string[] = [];
    const openExternal = (given: string): Promise<void> => {
      outside.push(given);
      return changed.fails ? Promise.reject(new Error(`cannot open ${given}`)) : Promise.resolve();
    };
    return { ...changed, openExternal, log: (line: string) => void lines.push(line), outside, lines };
  }

  it('is the default one in a packaged app, whatever the environment names', async () => {
    const packaged = choice({ program: '/bin/false', packaged: true });
    expect(await openBrowser(packaged, address)).toBe(true);
    expect(packaged.outside).toEqual([address]);
  });

  it('that does not start is said, without its address in the log', async () => {
    for (const broken of [
      choice({ program: '/no/such/browser', packaged: false }),
      choice({ program: null, packaged: false, fails: true }),
    ]) {
      expect(await openBrowser(broken, address)).toBe(false);
      expect(broken.lines.join()).not.toContain(id);
    }
  });

  it('may be another program in an unpackaged build', async () => {
    const unpackaged = choice({ program: process.execPath, packaged: false });
    expect(await openBrowser(unpackaged, '--version')).toBe(true);
    expect(unpackaged.outside).toEqual([]);
  });
});

import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { placeOf } from '../../../../../renderer/features/trouble/placeOf.ts';
import { problems } from '../../../../../renderer/features/trouble/step.ts';
import type { Step, TroubleKey } from '../../../../../renderer/features/trouble/step.ts';
import { troubleFacts, type Here } from '../../../../../renderer/features/trouble/troubleFacts.ts';
import { firstStep, troubleSteps } from '../../../../../renderer/features/trouble/troubleSteps.ts';
import { startWords } from '../../../../../renderer/shared/words/i18n.ts';
import { publicPart } from '../../../../../server/contract/policy.ts';
import type { Policy } from '../../../../../server/contract/policy.ts';
import { presets } from '../../../../../server/policies/presets/index.ts';

beforeAll(() => startWords('ja'));

type End = Extract<Step, { kind: 'end' }>;
interface Path {
  /** Names of the steps, the end last. */
  names: string[];
  end: End;
  /** Everything that is said on the way. */
  said: TroubleKey[];
}

/** Every way through the flow. A loop would never end, so that a test that ends shows that there is none. */
function paths(policy: Policy, here: Here, from: string = firstStep): Path[] {
  const steps = troubleSteps(troubleFacts(publicPart(policy), here));
  const walk = (name: string, names: string[], said: TroubleKey[]): Path[] => {
    const step = steps[name];
    if (step === undefined) throw new Error(`${names.join(' > ')} leads to ${name}, which is not there`);
    const here = [...names, name];
    const heard = [...said, step.title, ...step.texts];
    if (step.kind === 'end') return [{ names: here, end: step, said: heard }];
    return step.answers.flatMap(({ to, words }) => walk(to, here, [...heard, words]));
  };
  return walk(from, [], []);
}

/** A customer who is in, at a PC on which everything works. */
const best: Here = { handOff: true, pcHolds: true, signedIn: true };
/** Ends for whoever holds a passkey that answers on this PC, or gets there by what the end says. */
const withPasskey = new Set(
  `reactNothing reactInsert lostSynced lostOther replacedSynced replacedWithOld replacedOther pcByPhone pcByKey
  lockedWithPasskey bluetoothAndroid chrome managersIphone managersAndroid managersPc`.split(/\s+/),
);
/** A mail that is late is waited for on the sign-in page, where the code can be sent again. */
const waits = 'mailLate';

const cases = Object.values(presets).flatMap((policy) =>
  [true, false].map((handOff) => [policy.name, handOff, policy] as const),
);

describe.each(cases)('[D16] the way out under %s, hand-off %s', (_name, handOff, policy) => {
  const here = { ...best, handOff };
  const all = paths(policy, here);

  it('begins with every problem', () => {
    const steps = troubleSteps(troubleFacts(publicPart(policy), here));
    const first = steps[firstStep];
    expect(first?.kind === 'question' && first.answers.map(({ to }) => to)).toEqual([...problems]);
  });

  it('always ends in the product or on the phone, with something to read', () => {
    for (const { end } of all) {
      expect(end.texts).not.toEqual([]);
      for (const signedIn of [true, false]) {
        const place = placeOf(end.go, signedIn);
        expect(place === null).toBe(end.go === 'helpDesk');
        if (signedIn) expect(place?.path ?? '').not.toMatch(/^\/sign-in/);
        else expect(place?.path ?? '').not.toMatch(/^\/account/);
      }
    }
  });

  it.each([true, false])(
    '[R10] sends nobody who is out to a passkey they have not got, PC holds %s',
    (pcHolds) => {
      const byPasskey = paths(policy, { handOff, pcHolds, signedIn: false }).filter(({ end }) =>
        ['signIn', 'browser'].includes(placeOf(end.go, false)?.go ?? ''),
      );
      const ends = byPasskey.map(({ names }) => names.at(-1) ?? '');
      expect(ends.filter((name) => name !== waits && !withPasskey.has(name))).toEqual([]);
    },
  );

  it('speaks of making a passkey on this PC only where it can hold one', () => {
    const said = new Set(paths(policy, { ...here, pcHolds: false }).flatMap((path) => path.said));
    expect(said.has('trouble.bluetooth.here')).toBe(false);
    expect(said.has('trouble.device.thenHere')).toBe(false);
  });

  it('holds no step that no answer leads to', () => {
    const steps = troubleSteps(troubleFacts(publicPart(policy), here));
    const reached = new Set(all.flatMap(({ names }) => names));
    expect(Object.keys(steps).filter((name) => !reached.has(name))).toEqual([]);
  });

  it('[D6] [R5] [R7] offers the old login only where it still signs in by itself', () => {
    const byOldLogin = all.filter(({ end }) => end.go === 'firstSignIn');
    if (policy.legacy.afterPasskey === 'coexist') expect(byOldLogin.length).toBeGreaterThan(0);
    else expect(byOldLogin).toEqual([]);
  });

  it('[R4] [D12] sends nobody looking for a second passkey where there can be only one', () => {
    const said = new Set(all.flatMap((path) => path.said));
    const several = policy.passkeys.maxPerAccount > 1;
    expect(said.has('trouble.device.otherYes')).toBe(several);
    expect(said.has('trouble.device.addNew')).toBe(several);
    expect(said.has('trouble.device.deleteFirst')).toBe(!several);
  });

  it('[R2] [R10] speaks of registering this PC or a key only where the policy allows it', () => {
    const said = new Set(all.flatMap((path) => path.said));
    const { createWith } = policy.passkeys;
    expect(said.has('trouble.bluetooth.here')).toBe(createWith.includes('platform'));
    expect(said.has('trouble.device.thenHere')).toBe(createWith.includes('platform'));
    expect(said.has('trouble.bluetooth.key')).toBe(createWith.includes('securityKey'));
    expect(said.has('trouble.device.pcKey')).toBe(createWith.includes('securityKey'));
  });

  it('[D14] [D15] speaks of an authenticator app only where there is one', () => {
    const said = new Set(all.flatMap((path) => path.said));
    expect(said.has('trouble.locked.app')).toBe(policy.legacy.secondFactors.includes('totp'));
  });

  it('[I9] sends to a browser for a new passkey only where it must be made there', () => {
    const said = new Set(all.flatMap((path) => path.said));
    const browserOnly = policy.passkeys.createFrom === 'browserOnly';
    expect(said.has('trouble.noPasskey.afterBrowser')).toBe(browserOnly);
    expect(said.has('trouble.noPasskey.after')).toBe(!browserOnly);
  });

  it('leads through the browser only where this window can', () => {
    expect(all.some(({ end }) => end.go === 'browser')).toBe(handOff);
  });

  it.each(['ja', 'en'] as const)('fills every gap in %s', (language) => {
    const t = i18next.getFixedT(language);
    const values = { minutes: policy.recovery.windowMinutes, factors: 'x' };
    const texts = all.flatMap(({ said }) => said.map((key) => t(key, values)));
    expect(texts.filter((text) => /\{\{|^trouble\./.test(text))).toEqual([]);
    const spoken = texts.filter(
      (text) => /\d+(分|\sminutes)/.test(text) && /(開いている|That is for)/.test(text),
    );
    for (const text of spoken) expect(text).toContain(String(policy.recovery.windowMinutes));
  });
});

describe('[M2] a passkey that does not react', () => {
  it('is met with the fake site first, in the very first sentence and before any way in', () => {
    for (const policy of Object.values(presets)) {
      for (const { said } of paths(policy, best, 'notReacting')) {
        expect(said.slice(0, 2)).toEqual(['trouble.react.genuine', 'trouble.react.fake']);
      }
    }
  });

  it('never leads to the password', () => {
    for (const policy of Object.values(presets)) {
      for (const { end } of paths(policy, { ...best, handOff: false }, 'notReacting'))
        expect(end.go).not.toBe('firstSignIn');
    }
  });
});

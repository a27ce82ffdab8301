import { writeFile } from 'node:fs/promises';
import { presets } from '../../../server/policies/presets/index.ts';
import { test } from './test.ts';

const minuteMs = 60_000;
const dayMs = 1_440 * minuteMs;
/** The presets name times of Tokyo, which keeps no summer time. */
const tokyoAheadMs = 540 * minuteMs;

export interface PolicyChoice {
  preset: string;
  /** Enforcement begins this many days from now instead of on the preset's date. */
  enforcedInDays?: number;
}

interface Fixtures {
  policy: PolicyChoice;
  /** When enforcement begins under `enforcedInDays`, in milliseconds since 1970-01-01T00:00Z. */
  enforcedFromMs: number;
}

/** `test` under a policy: `policyTest.use({ policy: { preset: 'baseline' } })`. */
export const policyTest = test.extend<Fixtures>({
  policy: [{ preset: 'recommended' }, { option: true }],

  enforcedFromMs: async ({ policy }, use) => {
    const fromMs = Date.now() + (policy.enforcedInDays ?? 0) * dayMs;
    await use(fromMs - (fromMs % minuteMs));
  },

  terminalOptions: async ({ policy, enforcedFromMs }, use, testInfo) => {
    const { preset, enforcedInDays } = policy;
    if (enforcedInDays === undefined) return use({ env: { TEGATA_POLICY: preset } });
    const document = presets[preset];
    if (!document) throw new Error(`no preset ${preset}`);
    const from = new Date(enforcedFromMs + tokyoAheadMs).toISOString().slice(0, 'YYYY-MM-DDTHH:mm'.length);
    const file = testInfo.outputPath('policy.json');
    await writeFile(
      file,
      JSON.stringify({ ...document, enforcement: { ...document.enforcement, from, timeZone: 'Asia/Tokyo' } }),
    );
    return use({ env: { TEGATA_POLICY: file } });
  },
});

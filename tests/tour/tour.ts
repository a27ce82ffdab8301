import { parseArgs } from 'node:util';
import { presets } from '../../server/policies/presets/index.ts';
import { launchTerminal, type Language } from '../e2e/support/launchTerminal.ts';
import { VirtualAuthenticator } from '../e2e/support/virtualAuthenticator.ts';
import { handOffTour } from './handOff.ts';
import { mainJob, placeIn, type Tour } from './mainJob.ts';
import { tradingDay } from './tradingDay.ts';
import { Walk } from './walk.ts';

const languages: readonly Language[] = ['ja', 'en'];

async function walkThrough(tour: Tour): Promise<number> {
  const { language, policy } = tour;
  const terminal = await launchTerminal({ language, env: { TEGATA_POLICY: policy.name } });
  try {
    const { app, page, pageErrors } = terminal;
    await VirtualAuthenticator.add(app, page, placeIn(policy) === 'phone' ? 'hybrid' : 'internal');
    const walk = await Walk.begin(page, policy.name, language);
    await mainJob(walk, page, tour);
    if (pageErrors.length > 0) throw new Error(`the page logged errors:\n${pageErrors.join('\n')}`);
    return walk.steps;
  } finally {
    await terminal.close();
  }
}

const {
  policy: name,
  handoff,
  trading,
} = parseArgs({
  options: {
    policy: { type: 'string', default: 'recommended' },
    handoff: { type: 'boolean', default: false },
    trading: { type: 'boolean', default: false },
  },
}).values;
const policy = presets[name];
if (policy === undefined) {
  console.error(`No policy "${name}". Shipped: ${Object.keys(presets).join(', ')}.`);
  process.exitCode = 1;
} else {
  let steps = 0;
  for (const language of languages) {
    if (handoff) steps += await handOffTour(language);
    if (trading) steps += await tradingDay(language);
    if (!handoff && !trading) steps += await walkThrough({ language, policy });
  }
  console.log(`tour: ${steps} steps, pictures in out/tour`);
}

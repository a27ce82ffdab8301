import { launchTerminal, type Language } from '../e2e/support/launchTerminal.ts';
import { VirtualAuthenticator } from '../e2e/support/virtualAuthenticator.ts';
import { handOffTour } from './handOff.ts';
import { mainJob } from './mainJob.ts';
import { Walk } from './walk.ts';

const languages: readonly Language[] = ['ja', 'en'];

async function mainTour(language: Language): Promise<number> {
  const terminal = await launchTerminal({ language });
  try {
    const { app, page, pageErrors } = terminal;
    await VirtualAuthenticator.add(app, page, 'internal');
    const walk = await Walk.begin(page, language);
    await mainJob(walk, page, language);
    if (pageErrors.length > 0) throw new Error(`the page logged errors:\n${pageErrors.join('\n')}`);
    return walk.steps;
  } finally {
    await terminal.close();
  }
}

const part = process.argv.includes('--handoff') ? handOffTour : mainTour;
let steps = 0;
for (const language of languages) steps += await part(language);
console.log(`tour: ${steps} steps, pictures in out/tour`);

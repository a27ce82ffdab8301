import { buildAll } from './build/buildAll.ts';
import { developmentBuild } from './build/chooseBuild.ts';
import { packageApp } from './package/packageApp.ts';
import { addCounts, closingLine, type TestCounts } from './test/testCounts.ts';
import { runPlaywright, runVitest } from './test/runners.ts';
import { windowReady } from './test/windowReady.ts';
import { withDisplay } from './test/withDisplay.ts';

/**
 * `npm test`: everything, on a fresh machine. `npm run test:e2e -- <playwright arguments>` only the journeys,
 * `npm run test:unit` only what needs no window.
 */
async function test(args: readonly string[]): Promise<TestCounts> {
  const onlyJourneys = args.includes('--e2e');
  const forRunner = args.filter((arg) => arg !== '--e2e');
  await windowReady();
  await buildAll(developmentBuild());
  const counts: TestCounts[] = [];
  if (!onlyJourneys) {
    counts.push(await runVitest([]));
    const fault = await packageApp(true);
    // The journeys of the package then fail one by one, which counts them.
    if (fault !== null) console.error(fault);
  }
  counts.push(await withDisplay((env) => runPlaywright(forRunner, env)));
  return addCounts(counts);
}

const counts = await test(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return { passed: 0, failed: 1, skipped: 0 };
});
console.log(closingLine(counts));
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;

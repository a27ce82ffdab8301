import { checkSteps, unitStep, type CheckStep } from './check/steps.ts';
import { runCommand } from './lib/runCommand.ts';
import { seconds } from './lib/seconds.ts';

/** Steps that run side by side; most of them use several threads on their own. */
const stepsAtOnce = 2;

async function runStep(step: CheckStep): Promise<boolean> {
  const result = await runCommand(step.command, step.args, { env: { FORCE_COLOR: '0' } });
  const ok = result.code === 0;
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${step.name} (${seconds(result.durationMs)})`);
  if (!ok) console.log(result.output.trimEnd());
  return ok;
}

async function runAll(steps: readonly CheckStep[]): Promise<number> {
  const waiting = [...steps];
  let failed = 0;
  const work = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      if (!(await runStep(step))) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: stepsAtOnce }, work));
  return failed;
}

const startedMs = performance.now();
// `npm test` has just run the unit tests when CI comes here; it says --no-unit.
const steps = process.argv.includes('--no-unit') ? checkSteps : [unitStep, ...checkSteps];
const failed = await runAll(steps);
const took = seconds(performance.now() - startedMs);
console.log(
  failed === 0 ? `check: all ${steps.length} steps ok in ${took}` : `check: ${failed} failed in ${took}`,
);
process.exitCode = failed === 0 ? 0 : 1;

/** One step of `npm run check`: a command that must succeed without a word of warning. */
export interface CheckStep {
  name: string;
  command: string;
  args: readonly string[];
}

/** One tsconfig per runtime: none sees the types of another. */
const runtimes = [
  'server',
  'server/contract',
  'electron',
  'electron/ipc/tsconfig.contract.json',
  'electron/preload',
  'renderer',
  '.',
];

const parsedFolders = [
  'electron',
  'renderer',
  'server',
  'scripts',
  'build',
  ...['unit', 'integration', 'support', 'bench', 'crash', 'tour'].map((folder) => `tests/${folder}`),
];

const typeSteps: CheckStep[] = runtimes.map((project) => ({
  name: `types ${project === '.' ? 'scripts, tests' : project}`,
  command: 'tsc',
  args: ['-p', project],
}));

export const unitStep: CheckStep = {
  name: 'unit tests',
  command: 'vitest',
  args: ['run', 'tests/unit', '--reporter=dot'],
};

export const checkSteps: CheckStep[] = [
  {
    name: 'lint',
    command: 'oxlint',
    args: ['--type-aware', '--deny-warnings', '--report-unused-disable-directives-severity=error'],
  },
  {
    name: 'arrows',
    command: 'depcruise',
    args: ['--config', '.dependency-cruiser.cjs', '--output-type', 'err', ...parsedFolders],
  },
  { name: 'format', command: 'prettier', args: ['--check', '--log-level', 'warn', '.'] },
  { name: 'unused code', command: 'knip', args: ['--no-progress'] },
  ...typeSteps,
];

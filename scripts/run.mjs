// The door to every script: plain JavaScript, so that an old Node reads it and can say what is wrong.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const runsTypeScript = major > 22 || (major === 22 && minor >= 18);
const name = process.argv[2];

if (!runsTypeScript) {
  console.error(
    `This is Node ${process.versions.node}; Tegata's scripts need Node 24, which comes with "npm ci" as the ` +
      'package "node".\nIt seems that its install script was not allowed to run. Do one of these:\n' +
      '  npm rebuild node --ignore-scripts=false\n' +
      '  or install Node 24 (at least 22.18) and use that.',
  );
  process.exitCode = 1;
} else if (!name || !/^[a-z]+$/i.test(name)) {
  console.error('Usage: node scripts/run.mjs <script> [arguments]');
  process.exitCode = 1;
} else {
  process.argv.splice(1, 2, new URL(`./${name}.ts`, import.meta.url).pathname);
  await import(`./${name}.ts`);
}

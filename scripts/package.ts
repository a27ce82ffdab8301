import { packageApp } from './package/packageApp.ts';

/** `npm run package -- --dir [--test-flavour]` */
async function run(args: readonly string[]): Promise<string | null> {
  if (!args.includes('--dir')) {
    return 'Installers come with a later version; today there is: npm run package -- --dir';
  }
  return packageApp(args.includes('--test-flavour'));
}

const fault = await run(process.argv.slice(2));
if (fault !== null) {
  console.error(fault);
  process.exitCode = 1;
}

/** Put in by the bundler: the version in package.json. */
declare const __VERSION__: string;

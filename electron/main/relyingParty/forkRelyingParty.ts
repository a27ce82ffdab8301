import { utilityProcess } from 'electron';
import type { RelyingPartyProcess } from './relyingPartyProcess.ts';

/**
 * The child gets what Node and the OS need and nothing else: NODE_OPTIONS and its kin could load foreign code.
 */
const passedOn = [
  'PATH',
  'HOME',
  'LANG',
  'LC_ALL',
  'TZ',
  'TMPDIR',
  'TEMP',
  'TMP',
  'SystemRoot',
  'USERPROFILE',
];

function childEnvironment(): Record<string, string> {
  const environment: Record<string, string> = { NODE_ENV: 'production' };
  for (const name of passedOn) {
    const value = process.env[name];
    if (value !== undefined) environment[name] = value;
  }
  return environment;
}

/** Starts the embedded relying party as a utility process; what it prints goes to `log`. */
export function forkRelyingParty(entry: string, log: (text: string) => void): RelyingPartyProcess {
  // SECURITY: E-13
  const child = utilityProcess.fork(entry, [], {
    serviceName: 'tegata-relying-party',
    stdio: 'pipe',
    env: childEnvironment(),
  });
  child.stdout?.on('data', (chunk: Buffer) => log(chunk.toString('utf8')));
  child.stderr?.on('data', (chunk: Buffer) => log(chunk.toString('utf8')));
  return {
    post: (command) => child.postMessage(command),
    kill: () => {
      child.kill();
    },
    onMessage: (listener) => {
      child.on('message', listener);
    },
    onExit: (listener) => {
      child.once('exit', listener);
    },
  };
}

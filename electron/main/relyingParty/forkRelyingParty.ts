import { utilityProcess } from 'electron';
import { childEnvironment } from './childEnvironment.ts';
import type { RelyingPartyProcess } from './relyingPartyProcess.ts';

/** Starts the embedded relying party as a utility process; what it prints goes to `log`. */
export function forkRelyingParty(entry: string, log: (text: string) => void): RelyingPartyProcess {
  // SECURITY: E-13
  const child = utilityProcess.fork(entry, [], {
    serviceName: 'tegata-relying-party',
    stdio: 'pipe',
    env: childEnvironment(process.env),
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

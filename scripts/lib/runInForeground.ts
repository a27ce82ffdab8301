import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { root } from './root.ts';
import { toolsEnvironment } from './runCommand.ts';

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs a program that belongs to the person at the terminal: its output is theirs, and a signal to us is a signal
 * to it.
 *
 * @returns its exit code; 128 plus the signal's number when a signal ended it
 */
export function runInForeground(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<number> {
  const child = spawn(command, args, { cwd: root, env: toolsEnvironment(env), stdio: 'inherit' });
  const forward = (signal: NodeJS.Signals): void => void child.kill(signal);
  for (const signal of forwarded) process.on(signal, forward);
  return new Promise((resolve) => {
    const finish = (code: number): void => {
      for (const signal of forwarded) process.off(signal, forward);
      resolve(code);
    };
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      finish(1);
    });
    child.on('close', (code, signal) =>
      finish(code ?? (signal === null ? 1 : 128 + constants.signals[signal])),
    );
  });
}

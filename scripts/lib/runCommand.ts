import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { root } from './root.ts';

export interface CommandResult {
  /** Exit code; 1 when a signal ended the command or it could not start. */
  code: number;
  /** stdout and stderr, in the order in which they came. */
  output: string;
  durationMs: number;
}

interface CommandOptions {
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  /** Show the output while it comes. */
  live?: boolean;
  timeLimitMs?: number;
}

/** Our own tools first, so that `tsc` is the pinned one whatever the machine has. */
export function toolsEnvironment(extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const bin = join(root, 'node_modules', '.bin');
  return { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`, ...extra };
}

/** Runs a command to its end. Never throws: a command that cannot start has exit code 1 and says why. */
export function runCommand(
  command: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  const startedMs = performance.now();
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: toolsEnvironment(options.env),
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(options.timeLimitMs === undefined ? {} : { timeout: options.timeLimitMs, killSignal: 'SIGKILL' }),
    });
    const finish = (code: number) =>
      resolve({
        code,
        output: Buffer.concat(chunks).toString('utf8'),
        durationMs: performance.now() - startedMs,
      });
    child.stdout.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      if (options.live) process.stdout.write(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      if (options.live) process.stderr.write(chunk);
    });
    child.on('error', (error) => {
      chunks.push(Buffer.from(`${command}: ${error.message}\n`));
      finish(1);
    });
    child.on('close', (code) => finish(code ?? 1));
  });
}

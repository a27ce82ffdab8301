import { spawn } from 'node:child_process';

const screen = '2560x1600x24';
const startLimitMs = 15_000;

/** Whether a window can be shown here. */
export function hasDisplay(
  env: NodeJS.ProcessEnv = process.env,
  platform: string = process.platform,
): boolean {
  if (platform !== 'linux') return true;
  return Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);
}

export interface VirtualDisplay {
  /** For the environment variable DISPLAY. */
  display: string;
  stop(): void;
}

/** Starts an X server without a screen; it finds a free display number and names it once it is ready. */
export function startVirtualDisplay(): Promise<VirtualDisplay> {
  const numberPipe = 3;
  const child = spawn(
    'Xvfb',
    ['-displayfd', String(numberPipe), '-screen', '0', screen, '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error('Xvfb did not start'));
    }, startLimitMs);
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`Xvfb ended with ${code ?? 'a signal'}`)));
    child.stdio[numberPipe]?.once('data', (chunk: Buffer) => {
      clearTimeout(timer);
      resolve({ display: `:${chunk.toString().trim()}`, stop: () => child.kill('SIGTERM') });
    });
  });
}

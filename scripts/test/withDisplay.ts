import { hasDisplay, startVirtualDisplay } from '../runtime/display.ts';

/**
 * Gives `work` the environment for windows. On Linux always a display of our own, so that tests neither cover a
 * person's screen nor depend on its size; `TEGATA_SHOW=1` uses the real one.
 */
export async function withDisplay<T>(work: (env: NodeJS.ProcessEnv) => Promise<T>): Promise<T> {
  const show = process.env['TEGATA_SHOW'] === '1' && hasDisplay();
  if (process.platform !== 'linux' || show) return work({});
  const virtual = await startVirtualDisplay();
  try {
    return await work({ DISPLAY: virtual.display, WAYLAND_DISPLAY: '' });
  } finally {
    virtual.stop();
  }
}

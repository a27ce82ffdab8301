import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { root } from '../../../scripts/lib/root.ts';

/** Builds the page of the measurement the way the terminal's own is built. Answers with its folder. */
export async function buildPage(): Promise<string> {
  const folder = path.join(root, 'out', 'bench', 'market');
  await build({
    configFile: false,
    root: path.join(import.meta.dirname, 'page'),
    base: '/',
    logLevel: 'warn',
    plugins: [react()],
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'chrome130',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4_000,
    },
  });
  return folder;
}

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The page. Everything is a file of our own origin: the strict CSP allows no inline script and no data URL. */
export default defineConfig({
  root: 'renderer',
  base: '/',
  plugins: [react()],
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    // Electron 45 carries Chromium 156; the development runtime and plain browsers may be older.
    target: ['chrome130', 'firefox128', 'safari17.4'],
    sourcemap: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The largest file is a word list for password strength, fetched only when a password is changed.
    chunkSizeWarningLimit: 1_300,
  },
  server: { host: '127.0.0.1', port: 5173, strictPort: true },
});

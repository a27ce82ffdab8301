import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const testTimeoutMs = 20_000;

export default defineConfig({
  plugins: [react()],
  define: { __VERSION__: '"0.0.0-test"', __DEMO_AUTHENTICATOR__: 'true', __MAC_TEAM_ID__: '""' },
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/integration/**/*.test.ts'],
    environment: 'node',
    pool: 'threads',
    maxWorkers: 2,
    testTimeout: testTimeoutMs,
    hookTimeout: testTimeoutMs,
    // A test that leaves something running hides a leak in the product.
    dangerouslyIgnoreUnhandledErrors: false,
    restoreMocks: true,
    unstubGlobals: true,
  },
});

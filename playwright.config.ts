import { defineConfig } from '@playwright/test';

const testLimitMs = 90_000;
const expectLimitMs = 10_000;

/** The journeys. One window at a time: focus and the OS clipboard belong to one. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'out/test/e2e',
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: testLimitMs,
  expect: { timeout: expectLimitMs },
  reporter: 'list',
  projects: [
    { name: 'built', testIgnore: 'packaged/**' },
    // Needs `npm run package -- --dir --test-flavour`; `npm test` does that.
    { name: 'packaged', testMatch: 'packaged/**/*.spec.ts' },
  ],
});

import { describe, expect, test } from 'vitest';
import { killRounds } from '../../../crash/killRounds.ts';
import { temporaryFolder } from '../../../support/temporaryFolder.ts';

const rounds = 10;
const seed = 20_260_807;
const timeLimitMs = 120_000;

describe('a writer that is killed at random moments', () => {
  test(
    'loses nothing it had acknowledged, corrupts no file, and leaves no lock in the way',
    async () => {
      const report = await killRounds({ directory: await temporaryFolder(), rounds, seed });
      expect(report).toMatchObject({ rounds, lost: [], corrupt: [] });
      expect(report.acknowledged).toBeGreaterThan(rounds);
    },
    timeLimitMs,
  );
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  addCounts,
  closingLine,
  playwrightCounts,
  readCounts,
  vitestCounts,
} from '../../../scripts/test/testCounts.ts';

const directory = mkdtempSync(path.join(tmpdir(), 'tegata-counts-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

function reportFile(name: string, content: string): string {
  const file = path.join(directory, name);
  writeFileSync(file, content);
  return file;
}

const green = { stats: { expected: 4, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] };

describe('counting tests', () => {
  it('counts a runner that left no report as one failure', () => {
    expect(readCounts(path.join(directory, 'none.json'), 0, vitestCounts).failed).toBe(1);
  });

  it('counts a report that does not parse as one failure', () => {
    expect(readCounts(reportFile('broken.json', '{'), 0, playwrightCounts).failed).toBe(1);
  });

  it('counts a runner that failed without a failed test as one failure', () => {
    const file = reportFile('green.json', JSON.stringify(green));
    expect(readCounts(file, 1, playwrightCounts)).toEqual({ passed: 4, failed: 1, skipped: 0 });
  });

  it('counts a test that passed only at a second try as failed', () => {
    expect(playwrightCounts({ ...green, stats: { ...green.stats, flaky: 1 } }).failed).toBe(1);
  });

  it('counts a file that could not be loaded as one failure', () => {
    const report = { numPassedTests: 2, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0 };
    const testResults = [{ status: 'failed', assertionResults: [] }];
    expect(vitestCounts({ ...report, testResults })).toEqual({ passed: 2, failed: 1, skipped: 1 });
  });

  it('adds the runners up in the closing line, and names skipped tests only where there are any', () => {
    const sum = addCounts([
      { passed: 2, failed: 0, skipped: 0 },
      { passed: 3, failed: 1, skipped: 0 },
    ]);
    expect(closingLine(sum)).toBe('5 passed, 1 failed');
    expect(closingLine({ ...sum, skipped: 2 })).toBe('5 passed, 1 failed, 2 skipped');
  });
});

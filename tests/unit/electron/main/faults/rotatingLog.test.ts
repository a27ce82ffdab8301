import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { crashBudget, crashWindowMs } from '../../../../../electron/main/faults/crashBudget.ts';
import { openRotatingLog } from '../../../../../electron/main/faults/rotatingLog.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tegata-log-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('a log', () => {
  it('does not throw when it cannot be written', () => {
    const path = join(folder, 'shell.log');
    const log = openRotatingLog(path);
    rmSync(folder, { recursive: true });
    log.write('lost\n');
    writeFileSync(folder, '');
    log.write('lost\n');
  });

  it('stays within its bound and keeps one predecessor', () => {
    const path = join(folder, 'shell.log');
    const log = openRotatingLog(path, 100);
    for (let line = 0; line < 50; line += 1) log.write(`line ${line}\n`);
    expect(readdirSync(folder).toSorted()).toEqual(['shell.log', 'shell.log.1']);
    expect(statSync(path).size).toBeLessThanOrEqual(100);
    expect(statSync(`${path}.1`).size).toBeLessThanOrEqual(100);
    expect(readFileSync(path, 'utf8')).toContain('line 49');
  });

  it('cuts a single piece that is larger than the bound', () => {
    const path = join(folder, 'shell.log');
    openRotatingLog(path, 100).write('x'.repeat(1000));
    expect(statSync(path).size).toBe(100);
  });

  it('goes on where an earlier run ended', () => {
    const path = join(folder, 'logs', 'shell.log');
    openRotatingLog(path).write('one\n');
    openRotatingLog(path).write('two\n');
    expect(readFileSync(path, 'utf8')).toBe('one\ntwo\n');
  });
});

describe('crashes of the page', () => {
  it('are told when they come twice in a row, and reloaded when they are rare', () => {
    let nowMs = 0;
    const crashed = crashBudget(() => nowMs);
    expect(crashed()).toBe('reload');
    nowMs += crashWindowMs - 1;
    expect(crashed()).toBe('tell');
    nowMs += crashWindowMs;
    expect(crashed()).toBe('reload');
  });
});

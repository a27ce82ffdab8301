import { describe, expect, it } from 'vitest';
import { downloadBytesMax, mayDownload } from '../../../../../electron/main/security/downloads.ts';
import type { Download } from '../../../../../electron/main/security/downloads.ts';

const origin = 'http://tegata.localhost:4310';
const table: Download = {
  url: `blob:${origin}/8c2d`,
  mimeType: 'text/csv',
  fileName: 'orders.csv',
  bytes: 2_000,
  asked: true,
};

describe('a file is not saved', () => {
  it.each<[string, Partial<Download>]>([
    ['that a server sends', { url: `${origin}/orders.csv` }],
    ['of another page', { url: 'blob:http://evil.example/8c2d' }],
    ['of a page whose origin only begins like ours', { url: `blob:${origin}.evil.example/8c2d` }],
    ['that a double click would run', { fileName: 'orders.exe' }],
    ['that hides what it is', { fileName: 'orders.csv.exe' }],
    ['that is a page', { mimeType: 'text/html', fileName: 'orders.html' }],
    ['whose kind and ending differ', { mimeType: 'text/html' }],
    ['that nobody clicked for', { asked: false }],
    ['that is larger than anything of ours', { bytes: downloadBytesMax + 1 }],
  ])('%s', (_, change) => {
    expect(mayDownload({ ...table, ...change }, origin)).toBe(false);
  });

  it('while there is no relying party', () => {
    expect(mayDownload(table, null)).toBe(false);
  });
});

it('A table and a receipt are saved.', () => {
  expect(mayDownload({ ...table, mimeType: 'text/csv;charset=utf-8', bytes: downloadBytesMax }, origin)).toBe(
    true,
  );
  expect(mayDownload({ ...table, mimeType: 'application/json', fileName: 'receipt.json' }, origin)).toBe(
    true,
  );
});

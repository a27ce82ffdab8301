import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { staticFiles } from '../../server/app/staticFiles.ts';

let directory = '';
let server: Server;
let origin = '';

beforeAll(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'tegata-static-'));
  const pages = path.join(directory, '.mounted', 'renderer');
  mkdirSync(path.join(pages, 'assets'), { recursive: true });
  writeFileSync(path.join(pages, 'index.html'), '<title>page</title>');
  writeFileSync(path.join(pages, 'assets', 'index-1.js'), 'export {};');
  server = createServer(express().use(staticFiles(pages)));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
  rmSync(directory, { recursive: true, force: true });
});

describe('the pages, in a folder below a hidden one', () => {
  it('refuse a hidden file and a way out of the folder', async () => {
    expect((await fetch(`${origin}/.stamps`)).status).toBe(404);
    expect((await fetch(`${origin}/assets/..%2f..%2f..%2fsecret.txt`)).status).not.toBe(200);
  });

  it('answer every address of the page with the page', async () => {
    const answer = await fetch(`${origin}/sign-in/first`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('<title>page</title>');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  });

  it('let hashed files be kept for ever', async () => {
    const answer = await fetch(`${origin}/assets/index-1.js`);
    expect(answer.headers.get('cache-control')).toContain('immutable');
  });
});

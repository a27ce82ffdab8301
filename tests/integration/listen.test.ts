import { createServer } from 'node:http';
import express from 'express';
import { expect, onTestFinished, test } from 'vitest';
import { listenOnLoopback, NoPortError } from '../../server/app/listen.ts';
import { sendRaw } from '../support/testClient.ts';

async function occupy(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return (server.address() as { port: number }).port;
}

const build = async (port: number) =>
  express().get('/', (_request, response) => void response.send(String(port)));

test('When the one port that will do is taken, that is said.', async () => {
  const taken = await occupy();
  await expect(listenOnLoopback(taken, 1, build)).rejects.toBeInstanceOf(NoPortError);
});

test('A taken port is passed over, and the application learns which one it got.', async () => {
  const taken = await occupy();
  const listening = await listenOnLoopback(taken, 50, build);
  onTestFinished(() => listening.close());
  expect(listening.port).toBeGreaterThan(taken);
  const answer = await sendRaw(listening.port, { method: 'GET', path: '/' });
  expect(answer.text).toBe(String(listening.port));
});

test('A closed one lets its port go at once.', async () => {
  const first = await listenOnLoopback(await occupy(), 50, build);
  await first.close();
  const second = await listenOnLoopback(first.port, 1, build);
  onTestFinished(() => second.close());
  expect(second.port).toBe(first.port);
});

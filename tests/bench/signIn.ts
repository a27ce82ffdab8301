import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { verifyAuthenticationResponse, type AuthenticationResponseJSON } from '@simplewebauthn/server';
import express from 'express';
import type { AuthenticationResponse } from '../../server/contract/webauthn.ts';
import { Authenticator, registerPasskey, signInWithPassword } from '../support/customer.ts';
import { openTestRelyingParty, testOrigin, testRpId } from '../support/openTestRelyingParty.ts';
import { sendRaw, TestClient } from '../support/testClient.ts';
import { inTurn, type Measurement } from './ratio.ts';

const rounds = 60;
const ratioMax = 1.3;

async function emptyServer(): Promise<{ port: number; close(): void }> {
  const app = express().use((_request, response) => void response.json({}));
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}

/**
 * What a passkey sign-in costs on the server: the two requests of a sign-in, against two requests to an empty
 * Express application plus one bare verification by the library. The authenticator's own work is left out. Every
 * sign-in is on disk, fsynced, when it is answered; the baseline writes nothing.
 */
export async function signIn(): Promise<Measurement[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tegata-bench-'));
  const relyingParty = await openTestRelyingParty(folder);
  const empty = await emptyServer();
  const authenticator = new Authenticator();
  const owner = await signInWithPassword(relyingParty);
  await registerPasskey(relyingParty, owner, authenticator);
  const account = await relyingParty.stores.accounts.findByCustomerCode('10010001');
  const [passkey] = await relyingParty.stores.passkeys.listByAccount(account!.id);
  let latest: { challenge: string; response: AuthenticationResponse } | null = null;

  const subject = async () => {
    const client = new TestClient(relyingParty.port);
    const startedMs = performance.now();
    const { ceremonyId, options } = await client.get('signInPasskeyOptions', {});
    const optionsMs = performance.now() - startedMs;
    const response = authenticator.get(options);
    const verifyStartedMs = performance.now();
    await client.get('signInPasskeyVerify', { ceremonyId, response });
    latest = { challenge: options.challenge, response };
    return optionsMs + performance.now() - verifyStartedMs;
  };
  const baseline = async () => {
    if (!latest) await subject();
    const startedMs = performance.now();
    for (let request = 0; request < 2; request += 1) {
      await sendRaw(empty.port, {
        method: 'POST',
        path: '/',
        headers: { host: new URL(testOrigin).host },
        body: '{}',
      });
    }
    await verifyAuthenticationResponse({
      response: latest!.response as AuthenticationResponseJSON,
      expectedChallenge: latest!.challenge,
      expectedOrigin: testOrigin,
      expectedRPID: testRpId,
      credential: {
        id: passkey!.credentialId,
        publicKey: Uint8Array.from(Buffer.from(passkey!.publicKey, 'base64url')),
        counter: 0,
      },
    });
    return performance.now() - startedMs;
  };
  const measured = await inTurn(rounds, subject, baseline);
  empty.close();
  await relyingParty.close();
  await rm(folder, { recursive: true, force: true });
  return [{ what: 'passkey sign-in over HTTP (durable)', unit: 'ms', ...measured, ratioMax }];
}

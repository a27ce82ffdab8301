import { expect, test } from 'vitest';
import { recommended } from '../../server/policies/presets/recommended.ts';
import { order, startTrader } from '../support/trader.ts';
import { startTestRelyingParty } from '../support/testRelyingParty.ts';
import { signInWithPassword } from '../support/customer.ts';

const orderAction = (input = order()) => ({ kind: 'placeOrder', ...input }) as const;

test('An order in a session that nobody has verified for is offered its ways of verifying.', async () => {
  const relyingParty = await startTestRelyingParty();
  const client = await signInWithPassword(relyingParty);
  expect((await client.get('stepUpOffer', { action: orderAction() })).granted).toBe(false);
});

test('A large order is offered its ways of verifying although others are covered for a while.', async () => {
  const stricter = { session: 'twoFactor' as const, verify: ['passkey' as const], password: null };
  const trade = { ...recommended.actions.trade, fromYen: [{ amountYen: 1_000_000, requires: stricter }] };
  const policy = { ...recommended, actions: { ...recommended.actions, trade } };
  const { client } = await startTrader(await startTestRelyingParty({ policy }));
  const large = orderAction(order({ quantity: 500 }));
  expect((await client.get('stepUpOffer', { action: large })).granted).toBe(false);
  expect((await client.get('stepUpOffer', { action: orderAction() })).granted).toBe(true);
});

test('The time without verification covers orders and nothing else.', async () => {
  const { client } = await startTrader(await startTestRelyingParty());
  const register = { kind: 'registerPasskey' } as const;
  expect((await client.get('stepUpOffer', { action: register })).granted).toBe(false);
  expect((await client.get('stepUpOffer', { action: orderAction() })).granted).toBe(true);
});

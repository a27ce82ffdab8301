import { describe, expect, test } from 'vitest';
import { receiptText, type Receipt } from '../../server/contract/receipts.ts';
import type { Policy } from '../../server/contract/policy.ts';
import { recommended } from '../../server/policies/presets/recommended.ts';
import { verifyReceipt } from '../../server/services/verifyReceipt.ts';
import { hanako, midori, signInWithPassword, taro } from '../support/customer.ts';
import { startTestRelyingParty } from '../support/testRelyingParty.ts';
import { newClientId, order, place, startTrader, verifyByPasskey } from '../support/trader.ts';

const payout = { bankCode: '9998', branchCode: '101', number: '4100001' };
const withdrawal = (amountYen = 1_000_000) => ({ withdrawalId: newClientId(), amountYen, payout });

function policyWithTrade(trade: Partial<Policy['actions']['trade']>): Policy {
  return {
    ...recommended,
    actions: { ...recommended.actions, trade: { ...recommended.actions.trade, ...trade } },
  };
}

describe('A withdrawal', () => {
  test('is refused without a verification, even to a thief of the session’s cookies.', async () => {
    const relyingParty = await startTestRelyingParty();
    const { client } = await startTrader(relyingParty);
    const thief = client.copy();
    expect(await thief.refusal('withdraw', { withdrawal: withdrawal() })).toBe('step_up_required');
    expect((await client.get('cash')).cashYen).toBe(10_000_000);
  });

  test('is refused in a session that was not opened with a passkey.', async () => {
    const relyingParty = await startTestRelyingParty();
    const client = await signInWithPassword(relyingParty);
    expect(await client.refusal('withdraw', { withdrawal: withdrawal() })).toBe('passkey_session_required');
  });

  test('is refused when amount, account or id is not what was signed.', async () => {
    const relyingParty = await startTestRelyingParty();
    const { client, authenticator } = await startTrader(relyingParty);
    const signed = withdrawal();
    await verifyByPasskey(client, authenticator, { kind: 'withdraw', ...signed });
    const swapped = [
      { ...signed, amountYen: 1_000_001 },
      { ...signed, withdrawalId: newClientId() },
    ];
    for (const one of swapped) {
      expect(await client.refusal('withdraw', { withdrawal: one })).toBe('step_up_required');
    }
    const elsewhere = { ...signed, payout: { ...payout, number: '4100002' } };
    expect(await client.refusal('withdraw', { withdrawal: elsewhere })).toBe('payout_differs');
    await client.get('withdraw', { withdrawal: signed });
  });

  test('is refused to another account even when that was signed, and after the registered one was changed.', async () => {
    const relyingParty = await startTestRelyingParty();
    const { client, authenticator, accountId } = await startTrader(relyingParty);
    const signed = withdrawal();
    await verifyByPasskey(client, authenticator, { kind: 'withdraw', ...signed });
    await relyingParty.stores.accounts.update(accountId, {
      payout: { ...taro.payout!, number: '7777777', changedAtMs: null },
    });
    expect(await client.refusal('withdraw', { withdrawal: signed })).toBe('payout_differs');
    const changedAtMs = relyingParty.clock.nowMs();
    await relyingParty.stores.accounts.update(accountId, { payout: { ...taro.payout!, changedAtMs } });
    expect(await client.refusal('withdraw', { withdrawal: signed })).toBe('cooling_off');
    const homeless = await startTrader(relyingParty, midori);
    expect(await homeless.client.refusal('withdraw', { withdrawal: withdrawal() })).toBe('payout_missing');
  });

  test('is refused beyond what is settled and free.', async () => {
    const relyingParty = await startTestRelyingParty();
    const trader = await startTrader(relyingParty);
    await place(trader, order({ quantity: 1_000 }));
    expect((await trader.client.get('cash')).withdrawableYen).toBe(10_000_000 - 2_380_000);
    expect(await trader.client.refusal('withdraw', { withdrawal: withdrawal(7_620_001) })).toBe(
      'withdrawable_short',
    );
  });

  test('happens once for each id, leaves a receipt, and is mailed.', async () => {
    const relyingParty = await startTestRelyingParty();
    const { client, authenticator } = await startTrader(relyingParty);
    const wanted = withdrawal();
    await verifyByPasskey(client, authenticator, { kind: 'withdraw', ...wanted });
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => client.get('withdraw', { withdrawal: wanted })),
    );
    expect(new Set(answers.map((answer) => answer.withdrawal.id)).size).toBe(1);
    expect(await client.refusal('withdraw', { withdrawal: { ...wanted, amountYen: 5 } })).toBe(
      'client_id_reused',
    );
    expect((await client.get('cash')).cashYen).toBe(9_000_000);
    const { withdrawals } = await client.get('withdrawals');
    expect(withdrawals).toHaveLength(1);
    expect(withdrawals[0]!.payout.numberMasked).not.toContain('4100001');
    const receipt = await client.get('receipt', undefined, withdrawals[0]!.receiptId!);
    expect(receipt).toMatchObject({ amountYen: 1_000_000, action: { kind: 'withdraw', payout } });
    expect(await verifyReceipt(receiptText(receipt))).toMatchObject({ ok: true });
    expect((await client.get('moneyMoves')).moves.map(({ kind }) => kind)).toEqual(['withdrawal', 'deposit']);
    const subjects = (await relyingParty.mails()).map(({ subject }) => subject);
    expect(subjects.some((subject) => subject.includes('出金受付'))).toBe(true);
  });
});

describe('Orders are verified as the policy says', () => {
  test('for exactly this order, where every order is verified alone: nothing in it can be swapped.', async () => {
    const policy = policyWithTrade({
      requires: { session: 'passkeySynced', verify: ['passkey'], password: null },
      elevationMinutes: 60,
    });
    const relyingParty = await startTestRelyingParty({
      policy: {
        ...policy,
        actions: { ...policy.actions, trade: { ...policy.actions.trade, elevationMinutes: 60 } },
      },
    });
    const { client, authenticator } = await startTrader(relyingParty);
    relyingParty.clock.advanceMinutes(61);
    const thief = client.copy();
    const signed = order();
    expect(await thief.refusal('orderPlace', { order: signed })).toBe('step_up_required');
    await verifyByPasskey(client, authenticator, { kind: 'placeOrder', ...signed });
    expect(await thief.refusal('orderPlace', { order: signed })).toBe('signed_out');
    const swaps = [
      { quantity: 200 },
      { symbol: '1031' },
      { clientOrderId: newClientId() },
      { plan: { kind: 'plain' as const, leg: { price: 23_900, condition: 'none' as const, trigger: null } } },
    ];
    const plan = {
      kind: 'plain' as const,
      leg: { price: 18_300, condition: 'none' as const, trigger: null },
    };
    for (const swap of swaps) {
      const swapped = { ...signed, ...('symbol' in swap ? { ...swap, plan } : swap) };
      expect(await client.refusal('orderPlace', { order: swapped })).toBe('step_up_required');
    }
    await place({ client, authenticator, accountId: '' }, signed);
    const receipts = (await client.get('receipts')).receipts;
    expect(receipts[0]!.kind).toBe('placeOrder');
  });

  test('by trading password where that is asked for, and by nothing else.', async () => {
    const policy = policyWithTrade({
      requires: { session: 'twoFactor', verify: [], password: 'trading' },
      elevationMinutes: 60,
    });
    const relyingParty = await startTestRelyingParty({ policy });
    const client = await signInWithPassword(relyingParty);
    await client.get('demoDeposit', { deposit: { depositId: newClientId(), amountYen: 1_000_000 } });
    const wanted = order();
    expect(await client.refusal('orderPlace', { order: wanted })).toBe('trading_password_required');
    expect(await client.refusal('orderPlace', { order: wanted, tradingPassword: 'wrong' })).toBe(
      'action_password_wrong',
    );
    const { tradingPassword } = taro;
    await client.get('orderPlace', { order: wanted, tradingPassword });
  });

  test('by passkey from an amount on, whatever the elevation covers; a market order counts at its worst price.', async () => {
    const fromYen = [
      {
        amountYen: 1_000_000,
        requires: { session: 'passkeySynced' as const, verify: ['passkey' as const], password: null },
      },
    ];
    const relyingParty = await startTestRelyingParty({ policy: policyWithTrade({ fromYen }) });
    const { client, authenticator } = await startTrader(relyingParty);
    const small = await client.get('orderPlace', { order: order({ quantity: 400 }, 23_800) });
    expect(await client.refusal('orderPlace', { order: order({ quantity: 500 }, 23_800) })).toBe(
      'step_up_required',
    );
    expect(await client.refusal('orderPlace', { order: order({ quantity: 400 }, null) })).toBe(
      'step_up_required',
    );
    expect(await client.refusal('orderAmend', { change: { leg: 0, quantity: 500 } }, small.order.id)).toBe(
      'step_up_required',
    );
    const large = order({ quantity: 500 });
    await verifyByPasskey(client, authenticator, { kind: 'placeOrder', ...large });
    await client.get('orderPlace', { order: large });
  });
});

test('Made-up money is for the demo only, and once for each id.', async () => {
  const nowhere = await startTestRelyingParty({ deps: { demo: null } });
  const stranger = await signInWithPassword(nowhere);
  const deposit = { depositId: newClientId(), amountYen: 5_000 };
  expect(await stranger.refusal('demoDeposit', { deposit })).toBe('not_found');
  const relyingParty = await startTestRelyingParty();
  const client = await signInWithPassword(relyingParty, hanako);
  await client.get('demoDeposit', { deposit });
  expect(await client.get('demoDeposit', { deposit })).toMatchObject({ cashYen: 5_000 });
  expect(await client.refusal('demoDeposit', { deposit: { ...deposit, amountYen: 1 } })).toBe(
    'client_id_reused',
  );
});

describe('A receipt', () => {
  async function realReceipt(): Promise<Receipt> {
    const relyingParty = await startTestRelyingParty();
    const { client, authenticator } = await startTrader(relyingParty);
    const stranger = await startTrader(relyingParty, hanako, 0);
    const wanted = withdrawal();
    await verifyByPasskey(client, authenticator, { kind: 'withdraw', ...wanted });
    const [row] = (await client.get('receipts')).receipts;
    expect(await stranger.client.refusal('receipt', undefined, row!.id)).toBe('not_found');
    return client.get('receipt', undefined, row!.id);
  }

  test('fails with any byte changed, and is proved as it is.', async () => {
    const text = receiptText(await realReceipt());
    const bytes = Buffer.from(text, 'utf8');
    for (let at = 0; at < bytes.length; at += 1) {
      for (const mask of [0x01, 0x20]) {
        const changed = Buffer.from(bytes);
        changed[at]! ^= mask;
        const proof = await verifyReceipt(changed.toString('utf8'));
        expect({ at, mask, ok: proof.ok }).toEqual({ at, mask, ok: false });
      }
    }
    expect(await verifyReceipt(text)).toMatchObject({ ok: true });
    expect(await verifyReceipt(text.slice(0, -1))).toMatchObject({ ok: false });
  });

  test('fails when its parts are swapped and its digest is made to fit.', async () => {
    const { digestOf } = await import('../../server/services/receipts.ts');
    const receipt = await realReceipt();
    const forge = (change: Partial<Receipt>) => {
      const { digest: _digest, ...body } = { ...receipt, ...change };
      return verifyReceipt(receiptText({ ...body, digest: digestOf(body) }));
    };
    expect(await forge({})).toMatchObject({ ok: true });
    const action = { ...receipt.action, amountYen: 9_000_000 } as Receipt['action'];
    expect(await forge({ action, amountYen: 9_000_000 })).toMatchObject({ ok: false });
    expect(await forge({ amountYen: 9_000_000 })).toMatchObject({ ok: false });
    expect(await forge({ rpId: 'evil.example' })).toMatchObject({ ok: false });
    expect(await forge({ origin: 'https://evil.example' })).toMatchObject({ ok: false });
    expect(await forge({ actionRandom: 'AAAA' })).toMatchObject({ ok: false });
  });
});

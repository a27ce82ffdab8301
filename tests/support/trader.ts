import type { ApiRequest } from '../../server/contract/api.ts';
import type { OrderView } from '../../server/contract/trading.ts';
import { Authenticator, registerPasskey, signInWithPasskey, signInWithPassword, taro } from './customer.ts';
import type { TestClient } from './testClient.ts';
import type { TestRelyingParty } from './testRelyingParty.ts';

/** Everything a customer reads of the own orders and money. */
export const ownReads = [
  'orders',
  'executions',
  'positions',
  'cash',
  'moneyMoves',
  'withdrawals',
  'receipts',
] as const;

export type OrderInput = ApiRequest<'orderPlace'>['order'];
type ActionInput = ApiRequest<'stepUpOffer'>['action'];

let ids = 0;

/** A client id as a click makes one. */
export function newClientId(): string {
  ids += 1;
  return `client-id-${String(ids).padStart(12, '0')}`;
}

/** An order for 100 shares of 1018 (base 2,381 yen), changed as told. Prices in 0.1 yen. */
export function order(change: Partial<OrderInput> = {}, price: number | null = 23_800): OrderInput {
  return {
    clientOrderId: newClientId(),
    symbol: '1018',
    side: 'buy',
    quantity: 100,
    plan: { kind: 'plain', leg: { price, condition: 'none', trigger: null } },
    ...change,
  };
}

/** A customer with a passkey session, ten million yen and the time in which orders need no verification. */
export interface Trader {
  client: TestClient;
  authenticator: Authenticator;
  accountId: string;
}

export async function verifyByPasskey(
  client: TestClient,
  authenticator: Authenticator,
  action: ActionInput,
): Promise<void> {
  const { ceremonyId, options } = await client.get('stepUpPasskeyOptions', { action });
  await client.get('stepUpPasskeyVerify', { ceremonyId, response: authenticator.get(options) });
}

export async function startTrader(
  relyingParty: TestRelyingParty,
  who: Parameters<typeof signInWithPassword>[1] = taro,
  cashYen = 10_000_000,
): Promise<Trader> {
  const first = await signInWithPassword(relyingParty, who);
  const authenticator = new Authenticator();
  await registerPasskey(relyingParty, first, authenticator);
  const client = await signInWithPasskey(relyingParty, authenticator);
  if (cashYen > 0)
    await client.get('demoDeposit', { deposit: { depositId: newClientId(), amountYen: cashYen } });
  await verifyByPasskey(client, authenticator, { kind: 'elevate', action: 'trade' });
  await client.get('elevate');
  const { session } = await client.get('session');
  return { client, authenticator, accountId: session!.account.id };
}

export async function place({ client }: Trader, input: OrderInput): Promise<OrderView> {
  return (await client.get('orderPlace', { order: input })).order;
}

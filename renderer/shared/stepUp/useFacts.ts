import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../../server/contract/actions.ts';
import { assertNever } from '../../../server/contract/assertNever.ts';
import type { OrderChange } from '../../../server/contract/orders.ts';
import { usePayoutWords } from '../money/usePayoutWords.ts';
import { legsOf, useOrderWords } from '../orders/useOrderWords.ts';

export type FactKey =
  | 'passkey'
  | 'newAddress'
  | 'newPhone'
  | 'bank'
  | 'number'
  | 'holder'
  | 'issue'
  | 'side'
  | 'quantity'
  | 'order'
  | 'orderId'
  | 'amount'
  | 'to';

interface Fact {
  key: FactKey;
  value: string;
}
type OrderWords = ReturnType<typeof useOrderWords>;

interface FactWords extends OrderWords {
  payout: ReturnType<typeof usePayoutWords>;
  bank: (codes: { bank: string; branch: string }) => string;
}

/** The details of an action that is about to be signed: what the customer should read before saying yes. */
export function useFacts(): (action: Action, passkeyName: string | null) => Fact[] {
  const { t } = useTranslation();
  const orderWords = useOrderWords();
  const payout = usePayoutWords();
  return useCallback(
    (action, passkeyName) =>
      factsOf(action, passkeyName, {
        ...orderWords,
        payout,
        bank: (codes) => t('money.bankWords', codes),
      }),
    [t, orderWords, payout],
  );
}

function factsOf(action: Action, passkeyName: string | null, words: FactWords): Fact[] {
  switch (action.kind) {
    case 'deletePasskey':
      return [{ key: 'passkey', value: passkeyName ?? action.passkeyId }];
    case 'changeAddress':
      return [{ key: 'newAddress', value: action.newAddress }];
    case 'changePhone':
      return [{ key: 'newPhone', value: action.newPhone }];
    case 'changePayout': {
      const { bankCode, branchCode, number, holder } = action.payout;
      return [
        { key: 'bank', value: words.bank({ bank: bankCode, branch: branchCode }) },
        { key: 'number', value: number },
        { key: 'holder', value: holder },
      ];
    }
    case 'placeOrder':
      return [
        { key: 'issue', value: action.symbol },
        { key: 'side', value: words.side(action.side) },
        { key: 'quantity', value: words.shares(action.quantity) },
        ...legsOf(action.plan).map((leg): Fact => ({ key: 'order', value: words.leg(leg) })),
      ];
    case 'amendOrder':
      return [{ key: 'orderId', value: action.orderId }, ...changeFacts(action.change, words)];
    case 'withdraw':
      return [
        { key: 'amount', value: words.yen(action.amountYen) },
        { key: 'to', value: words.payout(action.payout) },
      ];
    case 'deposit':
      return [{ key: 'amount', value: words.yen(action.amountYen) }];
    case 'registerPasskey':
    case 'renewSession':
    case 'unlockSession':
    case 'elevate':
    case 'changePassword':
    case 'enrolTotp':
    case 'removeTotp':
    case 'preferFactor':
      return [];
    default:
      return assertNever(action);
  }
}

function changeFacts({ price, quantity, condition, trigger }: OrderChange, words: OrderWords): Fact[] {
  const facts: Fact[] = [];
  if (quantity !== undefined) facts.push({ key: 'quantity', value: words.shares(quantity) });
  if (price !== undefined) facts.push({ key: 'order', value: words.price(price) });
  if (condition !== undefined) facts.push({ key: 'order', value: words.condition(condition) });
  if (trigger !== undefined) facts.push({ key: 'order', value: words.trigger(trigger) });
  return facts;
}

import type { Action } from '../../../server/contract/actions.ts';
import { assertNever } from '../../../server/contract/assertNever.ts';

export type FactKey = 'passkey' | 'newAddress' | 'newPhone' | 'bank' | 'number' | 'holder';

/** The details of an action that is about to be signed: what the customer should read before saying yes. */
export function factsOf(action: Action, passkeyName: string | null): { key: FactKey; value: string }[] {
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
        { key: 'bank', value: `${bankCode}-${branchCode}` },
        { key: 'number', value: number },
        { key: 'holder', value: holder },
      ];
    }
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

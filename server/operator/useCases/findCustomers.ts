import type { AccountRecord } from '../../ports/records.ts';
import type { ServiceDeps } from '../../services/deps.ts';
import type { CustomerView } from '../operatorApi.ts';
import type { OperatorCall, OperatorResult } from '../operatorDeps.ts';
import { plainPhone } from '../plainPhone.ts';
import { recordDone, recordRefused } from '../recordCall.ts';
import { viewCustomer } from '../viewCustomer.ts';

const event = 'helpDesk.find';
/** Accounts shown for one phone number. */
export const customersFoundMax = 10;

/**
 * Finds customers by customer code, or by the phone number in full, and shows them masked. One audit line for
 * each account that was shown. Refusal: `not_found`.
 */
export async function findCustomers(
  deps: ServiceDeps,
  call: OperatorCall,
  query: string,
): Promise<OperatorResult<{ customers: CustomerView[] }>> {
  const accounts = await lookUp(deps, query);
  if (accounts.length === 0) return recordRefused(deps, call, event, null, { ok: false, code: 'not_found' });
  await Promise.all(accounts.map(({ id }) => recordDone(deps, call, event, id)));
  return {
    ok: true,
    value: { customers: await Promise.all(accounts.map((one) => viewCustomer(deps, one))) },
  };
}

async function lookUp({ stores }: ServiceDeps, query: string): Promise<AccountRecord[]> {
  const byCode = await stores.accounts.findByCustomerCode(query);
  return byCode ? [byCode] : stores.accounts.listByPhone(plainPhone(query), customersFoundMax);
}

import { demoAccounts, type DemoSeed } from '../../../server/app/demo/demoAccounts.ts';

/** A demo account by its customer code. */
function customer(customerCode: string): DemoSeed {
  const found = demoAccounts.find((account) => account.customerCode === customerCode);
  if (!found) throw new Error(`no demo account ${customerCode}`);
  return found;
}

/** Taro has two mail addresses, Midori gets her mails in English, Ken has no verified address. */
export const customers = {
  taro: customer('10010001'),
  hanako: customer('10010002'),
  midori: customer('10010003'),
  ken: customer('10010004'),
} as const;

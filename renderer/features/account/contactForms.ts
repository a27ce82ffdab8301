import { actionSchema } from '../../../server/contract/actions.ts';

/** Digits as they are registered: typed in full width or with hyphens, a number is the same number. */
export function phoneDigits(typed: string): string {
  return typed.normalize('NFKC').replace(/[^\d+]/g, '');
}

/** Whether a number can be registered. */
export function isPhone(typed: string): boolean {
  return actionSchema.safeParse({ kind: 'changePhone', newPhone: phoneDigits(typed) }).success;
}

/** Whether a text can be a mail address. */
export function isAddress(typed: string): boolean {
  return actionSchema.safeParse({ kind: 'changeAddress', addressId: 'any', newAddress: typed.trim() })
    .success;
}

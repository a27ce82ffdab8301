import type { PayoutAccount } from '../../../server/contract/actions.ts';

export interface PayoutDraft {
  bankCode: string;
  branchCode: string;
  kind: PayoutAccount['kind'];
  number: string;
  holder: string;
}

/** Digits of each code, as banks have them. */
export const payoutDigits = { bankCode: 4, branchCode: 3, number: 7 } as const;

const hiraganaToKatakana = 0x60;

/** Digits however they were typed: full width and blanks do not matter. */
export function onlyDigits(typed: string): string {
  return typed.normalize('NFKC').replace(/\D/g, '');
}

/** A name as banks write it: katakana and capital letters, whatever the keyboard gave. */
export function bankName(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + hiraganaToKatakana))
    .replace(/\s+/g, ' ')
    .trim();
}

/** What banks put into the name of an account's holder. The relying party has the last word. */
const holderForm = /^[\u30a1-\u30fa\u30fb\u30fcA-Z0-9 ().\-,/\u300c\u300d]{1,48}$/u;

export type PayoutFault = keyof typeof payoutDigits | 'holder';

/** Which fields of a draft are wrong. */
export function payoutFaults(draft: PayoutDraft): PayoutFault[] {
  const codes = Object.entries(payoutDigits).flatMap(([field, digits]) => {
    const key = field as keyof typeof payoutDigits;
    return onlyDigits(draft[key]).length === digits ? [] : [key];
  });
  return holderForm.test(bankName(draft.holder)) ? codes : [...codes, 'holder'];
}

/** The account as it is signed and sent. */
export function payoutOf(draft: PayoutDraft): PayoutAccount {
  return {
    bankCode: onlyDigits(draft.bankCode),
    branchCode: onlyDigits(draft.branchCode),
    kind: draft.kind,
    number: onlyDigits(draft.number),
    holder: bankName(draft.holder),
  };
}

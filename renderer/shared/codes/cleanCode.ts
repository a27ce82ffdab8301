const digitsMax = 6;

/** Digits of a typed or pasted code: full-width digits, blanks and hyphens are what people really paste. */
export function cleanCode(raw: string): string {
  return raw.normalize('NFKC').replace(/\D/g, '').slice(0, digitsMax);
}

export const isWholeCode = (code: string): boolean => code.length === digitsMax;

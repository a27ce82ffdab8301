/** Grouping, blanks and the unit (U+5186, and the sign), as people write amounts. */
const ignored = /[,\s_\u5186¥]/gu;
const digits = /^\d{1,13}$/;

/** An amount as it is typed, full-width digits and grouping included; null: it is no whole positive number of yen. */
export function parseYen(text: string): number | null {
  const plain = text.normalize('NFKC').replaceAll(ignored, '');
  if (!digits.test(plain)) return null;
  const amount = Number(plain);
  return amount === 0 ? null : amount;
}

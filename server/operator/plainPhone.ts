/** A phone number as it is registered, digits only, from what a person types: `０９０-1234-5678`, `090 1234 5678`. */
export function plainPhone(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s()\-‐-―−ー]/g, '');
}

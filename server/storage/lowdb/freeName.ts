/** `Name`, or the first of `Name 2`, `Name 3`, ... that none of the others has. */
export function freeName(name: string, others: readonly { name: string }[]): string {
  const taken = new Set(others.map((other) => other.name));
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name} ${number}`)) number += 1;
  return `${name} ${number}`;
}

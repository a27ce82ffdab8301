/** Closes an exhaustive switch: a new union member that is not handled fails the type check here. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}

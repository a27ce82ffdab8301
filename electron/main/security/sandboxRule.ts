export interface SandboxFacts {
  /** Whether the launcher passed `--no-sandbox`. */
  readonly switchedOff: boolean;
  readonly packaged: boolean;
  /** Linux only: Chromium cannot start its sandbox as root. */
  readonly root: boolean;
}

/**
 * Whether the OS sandbox is forced on for every renderer. Forcing it takes `--no-sandbox` away again, which is
 * right for a customer's PC; as root, and in a developer's container, it would keep the app from starting.
 */
export function forcesSandbox(facts: SandboxFacts): boolean {
  return !facts.switchedOff || (facts.packaged && !facts.root);
}

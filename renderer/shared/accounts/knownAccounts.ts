import { create } from 'zustand';
import { keepKnownAccounts, knownAccountsMax, readKnownAccounts } from '../../gateways/knownAccounts.ts';
import type { KnownAccount } from '../../gateways/knownAccounts.ts';
import { forgetAllButChoices } from '../../gateways/remembered.ts';

interface KnownAccounts {
  accounts: readonly KnownAccount[];
  /** Masked code of the account that was chosen for the next sign-in; null: none. */
  wanted: string | null;
}

/** The accounts that were used on this PC, newest first, and the one that is wanted now. */
export const useKnownAccounts = create<KnownAccounts>(() => ({
  accounts: readKnownAccounts(),
  wanted: null,
}));

/** An account that has just signed in, in front of the others; its nickname stays. */
export function used(accounts: readonly KnownAccount[], code: string, nowMs: number): KnownAccount[] {
  const nickname = accounts.find((account) => account.code === code)?.nickname ?? '';
  const others = accounts.filter((account) => account.code !== code);
  return [{ code, nickname, lastUsedAtMs: nowMs }, ...others].slice(0, knownAccountsMax);
}

function change(next: (accounts: readonly KnownAccount[]) => KnownAccount[]): void {
  const accounts = next(useKnownAccounts.getState().accounts);
  keepKnownAccounts(accounts);
  useKnownAccounts.setState(({ wanted }) => ({
    accounts,
    wanted: accounts.some(({ code }) => code === wanted) ? wanted : null,
  }));
}

/** After a sign-in; nobody is wanted any more. */
export function rememberAccount(code: string, nowMs: number): void {
  change((accounts) => used(accounts, code, nowMs));
  wantAccount(null);
}

export function nameAccount(code: string, nickname: string): void {
  change((accounts) =>
    accounts.map((account) => (account.code === code ? { ...account, nickname: nickname.trim() } : account)),
  );
}

export function forgetAccount(code: string): void {
  change((accounts) => accounts.filter((account) => account.code !== code));
}

/** "Forget this PC": nothing about anybody stays behind. */
export function forgetEverybody(): void {
  change(() => []);
  forgetAllButChoices();
}

export function wantAccount(code: string | null): void {
  useKnownAccounts.setState({ wanted: code });
}

/**
 * Of the accounts that an authenticator offers, the one that was chosen before, if exactly one bears its masked code.
 * Masked codes are alike for some customers; then the person has to say which.
 */
export function chosenAmong<T extends { name: string }>(
  offered: readonly T[],
  wanted: string | null,
): T | null {
  const matching = offered.filter(({ name }) => name === wanted);
  return matching.length === 1 ? (matching[0] ?? null) : null;
}

import type { AccountChoice } from '../../ipc/contract.ts';

/** As long as Chromium's shortest ceremony: afterwards the request behind the question is gone as well. */
export const accountChoiceTimeoutMs = 180_000;
/** An authenticator that offers more is cut; nobody picks from a longer list. */
export const accountsOfferedMax = 100;

export interface OfferedAccount {
  readonly credentialId: string;
  readonly name?: string;
  readonly displayName?: string;
}

export interface AccountChoiceDeps {
  /** Puts the question to the page; false when there is no page that could answer. */
  readonly ask: (choice: AccountChoice) => boolean;
  readonly newId: () => string;
}

export interface AccountChooser {
  /** Resolves to one of the offered credential ids, or to null: no account, which cancels the ceremony. */
  choose(accounts: readonly OfferedAccount[]): Promise<string | null>;
  /** False when nothing like it is being asked; the question then stays open. */
  answer(requestId: string, credentialId: string | null): boolean;
  /** The window closed or went elsewhere. */
  cancel(): void;
}

interface OpenQuestion {
  readonly requestId: string;
  readonly offered: ReadonlySet<string>;
  readonly close: (credentialId: string | null) => void;
}

/**
 * Which account to sign in to, when an authenticator holds several. A single one is taken at once. One question
 * is open at a time: a newer ceremony replaces it, since the page can only have abandoned the older one.
 */
export function accountChooser(deps: AccountChoiceDeps): AccountChooser {
  let open: OpenQuestion | null = null;

  function put(accounts: readonly OfferedAccount[]): Promise<string | null> {
    open?.close(null);
    return new Promise((resolve) => {
      const requestId = deps.newId();
      const timer = setTimeout(() => open?.close(null), accountChoiceTimeoutMs);
      open = {
        requestId,
        offered: new Set(accounts.map((account) => account.credentialId)),
        close: (credentialId) => {
          clearTimeout(timer);
          open = null;
          resolve(credentialId);
        },
      };
      const named = accounts.map(({ credentialId, name = '', displayName = '' }) => ({
        credentialId,
        name,
        displayName,
      }));
      if (!deps.ask({ requestId, accounts: named })) open.close(null);
    });
  }

  return {
    choose: (accounts) => {
      const [first, second] = accounts;
      if (first === undefined) return Promise.resolve(null);
      if (second === undefined) return Promise.resolve(first.credentialId);
      return put(accounts.slice(0, accountsOfferedMax));
    },
    answer: (requestId, credentialId) => {
      if (open?.requestId !== requestId) return false;
      // SECURITY: E-14
      if (credentialId !== null && !open.offered.has(credentialId)) return false;
      open.close(credentialId);
      return true;
    },
    cancel: () => open?.close(null),
  };
}

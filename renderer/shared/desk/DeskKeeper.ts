import type { DeskDocName } from '../../../server/contract/deskApi.ts';
import type { Outcome } from '../../gateways/refusal.ts';

/** Makes the new document out of the old one; `undefined` is a document that was never kept. */
export type DeskChange = (old: unknown) => unknown;

export interface KeptDoc {
  json: unknown;
  version: number;
}

export interface DeskKeeperDeps {
  read: () => Promise<Outcome<Partial<Record<DeskDocName, KeptDoc>>>>;
  save: (name: DeskDocName, doc: KeptDoc) => Promise<Outcome<{ version: number }>>;
  /** The document as it is to be shown now. */
  show: (name: DeskDocName, json: unknown) => void;
  /** Whether the last attempt to keep the document failed. */
  tellKept: (name: DeskDocName, kept: boolean) => void;
}

/** Saves in a row that another window or PC may forestall before this one waits for the next change. */
const staleMax = 5;

/**
 * Keeps one document: every change at once, one save in flight, then the latest. Changes are functions, so that a
 * document which another PC has changed meanwhile is read again and changed anew, rather than overwritten.
 */
export class DeskKeeper {
  readonly #name: DeskDocName;
  readonly #deps: DeskKeeperDeps;
  #kept: KeptDoc;
  #shown: unknown;
  #changes: DeskChange[] = [];
  #saving = false;
  #over = false;

  constructor(name: DeskDocName, kept: KeptDoc | undefined, deps: DeskKeeperDeps) {
    this.#name = name;
    this.#deps = deps;
    this.#kept = kept ?? { json: undefined, version: 0 };
    this.#shown = this.#kept.json;
  }

  change(change: DeskChange): void {
    const next = change(this.#shown);
    if (next === this.#shown) return;
    this.#shown = next;
    this.#changes.push(change);
    this.#deps.show(this.#name, next);
    void this.keep();
  }

  /** Forgets what is not kept: another customer sits here now. */
  end(): void {
    this.#over = true;
  }

  /** Tries to keep what is not kept yet. Resolves when there is nothing left to do, or nothing that could be done. */
  async keep(): Promise<void> {
    if (this.#saving) return;
    this.#saving = true;
    let stale = 0;
    while (this.#changes.length > 0 && !this.#over && stale < staleMax) {
      const step = await this.#saveOnce();
      if (step === 'stuck') break;
      stale = step === 'stale' ? stale + 1 : 0;
    }
    this.#saving = false;
    if (!this.#over) this.#deps.tellKept(this.#name, this.#changes.length === 0);
  }

  async #saveOnce(): Promise<'saved' | 'stale' | 'stuck'> {
    const count = this.#changes.length;
    const json = this.#shown;
    const outcome = await this.#deps.save(this.#name, { json, version: this.#kept.version });
    if (outcome.ok) {
      this.#kept = { json, version: outcome.value.version };
      this.#changes.splice(0, count);
      return 'saved';
    }
    return outcome.refusal.code === 'desk_doc_stale' && (await this.#readAgain()) ? 'stale' : 'stuck';
  }

  async #readAgain(): Promise<boolean> {
    const outcome = await this.#deps.read();
    if (!outcome.ok || this.#over) return false;
    this.#kept = outcome.value[this.#name] ?? { json: undefined, version: 0 };
    this.#shown = this.#changes.reduce((json, change) => change(json), this.#kept.json);
    this.#deps.show(this.#name, this.#shown);
    return true;
  }
}

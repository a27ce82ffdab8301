import type { DeskDocName } from '../../../server/contract/deskApi.ts';
import type { Outcome, Refusal } from '../../gateways/refusal.ts';
import { backOffMs } from '../backOff.ts';

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

/** Least time from one save to the next: a splitter that is dragged must not use up what the relying party answers. */
const spacingMs = 250;

/** Saves in a row that another window or PC may forestall before the customer is told. */
const staleMax = 5;

/** What passes by itself; after anything else only the customer, or a session that is live again, can help. */
const passing: readonly Refusal['code'][] = [
  'desk_doc_stale',
  'offline',
  'bad_answer',
  'rate_limited',
  'unavailable',
  'storage_unavailable',
];

/**
 * Keeps one document: the first change at once, what follows within a moment as one, and again by itself what could
 * not be kept. Changes are functions, so that a document which another PC has changed meanwhile is read again and
 * changed anew, rather than overwritten.
 */
export class DeskKeeper {
  readonly #name: DeskDocName;
  readonly #deps: DeskKeeperDeps;
  #kept: KeptDoc;
  #shown: unknown;
  #changes: DeskChange[] = [];
  #next: ReturnType<typeof setTimeout> | undefined;
  #saving = false;
  #sentAtMs = -Infinity;
  /** Saves in a row that failed. */
  #misses = 0;
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
    this.#keepIn(0);
  }

  /** Forgets what is not kept: another customer sits here now. */
  end(): void {
    this.#over = true;
    clearTimeout(this.#next);
  }

  /** Keeps now what is not kept yet. */
  keep(): void {
    this.#sentAtMs = -Infinity;
    this.#keepIn(0);
  }

  #keepIn(waitMs: number): void {
    if (this.#saving || this.#over || this.#changes.length === 0) return;
    clearTimeout(this.#next);
    const leastMs = this.#sentAtMs + spacingMs - performance.now();
    if (Math.max(waitMs, leastMs) <= 0) void this.#keepNow();
    else this.#next = setTimeout(() => void this.#keepNow(), Math.max(waitMs, leastMs));
  }

  async #keepNow(): Promise<void> {
    this.#saving = true;
    this.#sentAtMs = performance.now();
    const outcome = await this.#save();
    this.#saving = false;
    if (this.#over) return;
    if (outcome === 'saved') {
      this.#misses = 0;
      this.#deps.tellKept(this.#name, true);
      this.#keepIn(0);
      return;
    }
    this.#misses += 1;
    if (outcome !== 'desk_doc_stale' || this.#misses >= staleMax) this.#deps.tellKept(this.#name, false);
    if (passing.includes(outcome)) this.#keepIn(backOffMs(this.#misses - 1, Math.random()));
  }

  async #save(): Promise<'saved' | Refusal['code']> {
    const count = this.#changes.length;
    const sent = { json: this.#shown, version: this.#kept.version };
    const outcome = await this.#deps.save(this.#name, sent);
    if (outcome.ok) {
      this.#kept = { json: sent.json, version: outcome.value.version };
      this.#changes.splice(0, count);
      return 'saved';
    }
    const { code } = outcome.refusal;
    return code === 'desk_doc_stale' ? this.#readAgain(sent, count) : code;
  }

  /** Makes the changes anew on what is kept by now, unless that is what was sent: then only an answer was lost. */
  async #readAgain(sent: KeptDoc, count: number): Promise<'saved' | Refusal['code']> {
    const outcome = await this.#deps.read();
    if (!outcome.ok) return outcome.refusal.code;
    if (this.#over) return 'desk_doc_stale';
    this.#kept = outcome.value[this.#name] ?? { json: undefined, version: 0 };
    const mine = JSON.stringify(this.#kept.json) === JSON.stringify(sent.json);
    if (mine) this.#changes.splice(0, count);
    this.#shown = this.#changes.reduce((json, change) => change(json), this.#kept.json);
    this.#deps.show(this.#name, this.#shown);
    return mine ? 'saved' : 'desk_doc_stale';
  }
}

import { nextRecord, unknownTopic } from './topicRecord.ts';
import type { Topic, TopicChange, TopicData, TopicMessage, TopicRecord } from './topicRecord.ts';

export type TopicListener = (change: TopicChange) => void;

interface Entry {
  record: TopicRecord;
  readonly listeners: Set<TopicListener>;
}

/** Those who follow now; who comes or goes meanwhile is not concerned. */
function tell({ listeners }: Entry, change: TopicChange): void {
  const now = Array.from(listeners);
  for (const listener of now) listener(change);
}

/** Who follows what, and how far each topic has come. Knows no stream. */
export class TopicTable {
  private readonly entries = new Map<Topic, Entry>();
  private readonly wantListeners = new Set<() => void>();

  /** Calls at once when the topic is there. A topic without listeners stays until `keepOnly`. */
  watch(topic: Topic, listener: TopicListener): () => void {
    const entry = this.entries.get(topic) ?? { record: unknownTopic, listeners: new Set() };
    this.entries.set(topic, entry);
    // The same function may follow a topic twice.
    const own: TopicListener = (change) => listener(change);
    entry.listeners.add(own);
    if (entry.listeners.size === 1) this.tellWanted();
    if (entry.record.data !== undefined) own({ data: entry.record.data, changed: null });
    return () => {
      if (entry.listeners.delete(own) && entry.listeners.size === 0) this.tellWanted();
    };
  }

  read(topic: Topic): TopicData | undefined {
    return this.entries.get(topic)?.record.data;
  }

  wanted(): Topic[] {
    return [...this.entries].filter(([, { listeners }]) => listeners.size > 0).map(([topic]) => topic);
  }

  /** Told whenever a topic is wanted that was not, or no longer. */
  onWanted(listener: () => void): () => void {
    this.wantListeners.add(listener);
    return () => this.wantListeners.delete(listener);
  }

  /** `gap`: the whole topic must be asked for. */
  take(message: TopicMessage): 'taken' | 'gap' | 'ignored' {
    const entry = this.entries.get(message.t);
    if (entry === undefined) return 'ignored';
    const taken = nextRecord(message.t, entry.record, message);
    if (taken.kind === 'early') return 'ignored';
    entry.record = taken.record;
    if (taken.kind === 'gap') return 'gap';
    tell(entry, taken.change);
    return 'taken';
  }

  /** What nobody keeps up to date nobody may take for present: only topics that are asked for keep their data. */
  keepOnly(asked: ReadonlySet<Topic>): void {
    for (const [topic, entry] of this.entries) {
      if (entry.listeners.size === 0) this.entries.delete(topic);
      else if (!asked.has(topic)) this.clear(entry);
    }
  }

  /** A new stream counts from anew. What is shown stays until its snapshot comes. */
  restart(): void {
    for (const entry of this.entries.values()) entry.record = { ...entry.record, number: null };
  }

  /** Another customer, or nobody. Listeners stay. */
  forget(): void {
    for (const entry of this.entries.values()) this.clear(entry);
    this.keepOnly(new Set());
  }

  private clear(entry: Entry): void {
    if (entry.record.data === undefined) return;
    entry.record = unknownTopic;
    tell(entry, { data: {}, changed: null });
  }

  private tellWanted(): void {
    for (const listener of this.wantListeners) listener();
  }
}

import type { StreamRequest } from '../../../server/contract/marketData.ts';
import type { Topic } from './topicRecord.ts';

/** Topics of one request. */
export const batchMax = 100;

/** What every page needs comes first when not all topics fit into the stream. */
const first: ReadonlySet<Topic> = new Set(['status', 'account', 'orders']);

export interface Difference {
  requests: StreamRequest[];
  added: Topic[];
  removed: Topic[];
}

function inBatches(op: 'subscribe' | 'unsubscribe', topics: readonly Topic[]): StreamRequest[] {
  const requests: StreamRequest[] = [];
  for (let at = 0; at < topics.length; at += batchMax) {
    requests.push({ op, topics: topics.slice(at, at + batchMax) });
  }
  return requests;
}

/** What to ask for so that the stream carries what is wanted, as far as it carries that many. */
export function differenceOf(
  wanted: readonly Topic[],
  asked: ReadonlySet<Topic>,
  topicsMax: number,
): Difference {
  const wishes = new Set(wanted);
  const removed = [...asked].filter((topic) => !wishes.has(topic));
  const room = topicsMax - (asked.size - removed.length);
  const fresh = wanted.filter((topic) => !asked.has(topic));
  const added = [...fresh.filter((topic) => first.has(topic)), ...fresh.filter((topic) => !first.has(topic))];
  const fitting = added.slice(0, Math.max(room, 0));
  // What goes makes room for what comes.
  const requests = [...inBatches('unsubscribe', removed), ...inBatches('subscribe', fitting)];
  return { requests, added: fitting, removed };
}

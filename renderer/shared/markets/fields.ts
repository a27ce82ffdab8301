import type { TopicData } from './topicRecord.ts';

/** Fields of a topic, checked where they are read: what is not what it should be is not there. */
export function numberAt(data: TopicData, key: string): number | null {
  const value = data[key];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** The numbers of a list at its first places; null when it is no list or one of them is no number. */
export function numbersOf(value: unknown, count: number): number[] | null {
  if (!Array.isArray(value) || value.length < count) return null;
  const numbers: unknown[] = value.slice(0, count);
  return numbers.every((one): one is number => typeof one === 'number') ? numbers : null;
}

import { useMemo, useSyncExternalStore } from 'react';
import { onNextFrame } from './frames.ts';
import type { TopicListener } from './TopicTable.ts';
import { TopicTable } from './TopicTable.ts';
import type { Topic, TopicData } from './topicRecord.ts';

export type { Topic, TopicChange, TopicData } from './topicRecord.ts';

/** The topics of this page; the feed fills it. */
export const topicTable = new TopicTable();

/**
 * Follows a topic outside React, message by message. Subscriptions are counted: the stream carries a topic as long
 * as somebody follows it. Called at once when the topic is there; `data` is `{}` when the customer changed.
 */
export function watchTopic(topic: Topic, listener: TopicListener): () => void {
  return topicTable.watch(topic, listener);
}

/** What a followed topic holds now; undefined: nothing yet. */
export function readTopic(topic: Topic): TopicData | undefined {
  return topicTable.read(topic);
}

interface View<T> {
  subscribe: (onChange: () => void) => () => void;
  get: (read: (data: TopicData) => T, initial: T) => T;
}

/** A topic as React sees it: still within a frame, read again only when data or reader are others. */
function viewOf<T>(topic: Topic | null): View<T> {
  let shown = topic === null ? undefined : readTopic(topic);
  let cache: { data: TopicData; read: (data: TopicData) => T; value: T } | null = null;
  return {
    subscribe: (onChange) => {
      if (topic === null) return () => undefined;
      let isOver = false;
      const show = () => {
        if (isOver) return;
        shown = readTopic(topic);
        onChange();
      };
      const stop = watchTopic(topic, () => onNextFrame(show));
      return () => {
        isOver = true;
        stop();
      };
    },
    get: (read, initial) => {
      if (shown === undefined) return initial;
      if (cache === null || cache.data !== shown || cache.read !== read) {
        cache = { data: shown, read, value: read(shown) };
      }
      return cache.value;
    },
  };
}

/**
 * What `read` makes of a topic, at most once per frame. `initial` until data is there; keep it and `read` outside the
 * component, or what they return must be equal by `Object.is` to render seldom.
 */
export function useTopic<T>(topic: Topic | null, read: (data: TopicData) => T, initial: T): T {
  const view = useMemo(() => viewOf<T>(topic), [topic]);
  return useSyncExternalStore(view.subscribe, () => view.get(read, initial));
}

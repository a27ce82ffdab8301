import { useCallback, useLayoutEffect, useRef } from 'react';
import { onFrameOf } from './frames.ts';
import { readTopic, watchTopic } from './topics.ts';
import type { Topic, TopicData } from './topics.ts';

/**
 * `changed`: the keys that came since the last call, to skip work by; null: draw everything. Of a key that came several
 * times the last value counts, so a list that grows (`trades`, `orders`) is drawn from `data`. `data` is empty until
 * the topic is there.
 */
export type Paint<E extends HTMLElement> = (element: E, data: TopicData, changed: TopicData | null) => void;

const nothing: TopicData = {};

/**
 * Draws a topic into an element without React: all cells of a window together, once per frame. Give the result as
 * `ref` and let React render no children there. The element greys while the feed is not live (`data-live`).
 */
export function useLiveCell<E extends HTMLElement>(
  topic: Topic | null,
  paint: Paint<E>,
): (element: E | null) => (() => void) | undefined {
  const latest = useRef(paint);
  const redraw = useRef<(() => void) | null>(null);
  useLayoutEffect(() => {
    if (latest.current === paint) return;
    // Other words or formats: what stands there is drawn anew.
    latest.current = paint;
    redraw.current?.();
  });
  return useCallback(
    (element: E | null) => {
      if (element === null) return undefined;
      let isOver = false;
      let pending: Record<string, unknown> | null = {};
      const draw = () => {
        if (isOver) return;
        const changed = pending;
        pending = {};
        latest.current(element, (topic === null ? undefined : readTopic(topic)) ?? nothing, changed);
      };
      const drawAll = () => {
        pending = null;
        draw();
      };
      element.dataset['live'] = '';
      redraw.current = drawAll;
      drawAll();
      const stop =
        topic === null
          ? null
          : watchTopic(topic, ({ changed }) => {
              if (changed === null) pending = null;
              else if (pending !== null) Object.assign(pending, changed);
              // A panel may have moved to a window of its own since.
              onFrameOf(element.ownerDocument.defaultView ?? window, draw);
            });
      return () => {
        isOver = true;
        stop?.();
        redraw.current = null;
      };
    },
    [topic],
  );
}

/** Writes text only where it differs, without making a new text node. */
export function setText(element: HTMLElement, text: string): void {
  const node = element.firstChild;
  if (node === null) element.append(text);
  else if (node.nodeValue !== text) node.nodeValue = text;
}

import type { ParseKeys } from 'i18next';

export type LearnKey = Extract<ParseKeys, `learn.${string}`>;
type TopicTitle = Extract<ParseKeys, `learn.${string}.title`>;

/** One piece of a page. The words come from the locales and are filled from the policy. */
export type Block =
  | { as: 'text' | 'note'; say: LearnKey }
  | { as: 'list' | 'steps'; say: readonly LearnKey[] }
  | { as: 'compare' | 'recommended' | 'make' | 'use' | 'makers' | 'helpDesk' };

export interface Section {
  title: LearnKey;
  blocks: readonly Block[];
}

/** What a page says under one policy. */
export interface Topic {
  title: TopicTitle;
  lede: LearnKey;
  sections: readonly Section[];
}

export const text = (say: LearnKey): Block => ({ as: 'text', say });
export const note = (say: LearnKey): Block => ({ as: 'note', say });
export const list = (...say: LearnKey[]): Block => ({ as: 'list', say });
export const steps = (...say: LearnKey[]): Block => ({ as: 'steps', say });

/** The pieces that hold under the policy. */
export function when(holds: boolean, ...blocks: Block[]): readonly Block[] {
  return holds ? blocks : [];
}

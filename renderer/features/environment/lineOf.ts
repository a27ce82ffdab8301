import type { ExternalLink } from '../../gateways/shellContract.ts';
import type { Fix, FixPage, Level, Line, LineId, LineValues, LineWords } from './line.ts';

const none: LineValues = {
  os: '',
  build: 0,
  release: '',
  app: '',
  electron: '',
  chromium: '',
  wanted: 0,
  ms: 0,
  seconds: 0,
  name: '',
};

/** A verdict on one line. */
export function lineOf(
  id: LineId,
  level: Level,
  words: LineWords,
  fix: Fix | null = null,
  values: Partial<LineValues> = {},
): Line {
  return { id, level, words, values: { ...none, ...values }, fix };
}

export const page = (name: FixPage): Fix => ({ kind: 'page', page: name });
export const settings = (link: ExternalLink): Fix => ({ kind: 'settings', link });
export const again: Fix = { kind: 'again' };

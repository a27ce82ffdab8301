import type { StudyLine } from './study.ts';

/** The value of a line at a bar as it is written; a dash where it has none. */
export function readingOf({ values }: StudyLine, index: number, write: (value: number) => string): string {
  const value = values[index];
  return value === null || value === undefined ? '–' : write(value);
}

export interface Measurement {
  what: string;
  unit: string;
  /** Medians of one and the same run, so that a slow machine slows both. */
  subject: number;
  baseline: number;
  /** The ratio to stay under; null where the design names none. */
  ratioMax: number | null;
  /** What our own figure is to stay under; left out or null where the design names none. */
  subjectMax?: number | null;
}

export function median(values: readonly number[]): number {
  if (values.length === 0) throw new Error('no values');
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/**
 * Measures both in turn, `rounds` times after one round that warms caches and is not counted. Taking turns keeps
 * a machine that slows down half-way from favouring either.
 */
export async function inTurn(
  rounds: number,
  subject: () => Promise<number>,
  baseline: () => Promise<number>,
): Promise<{ subject: number; baseline: number }> {
  const subjects: number[] = [];
  const baselines: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const base = await baseline();
    const own = await subject();
    if (round === 0) continue;
    baselines.push(base);
    subjects.push(own);
  }
  return { subject: median(subjects), baseline: median(baselines) };
}

function target({ ratioMax, subjectMax, unit }: Measurement): string {
  const ratio = ratioMax === null ? '' : `<= ${ratioMax} x`;
  const own = subjectMax === undefined || subjectMax === null ? '' : `<= ${subjectMax} ${unit}`;
  return [ratio, own].filter(Boolean).join(', ');
}

function verdict(row: Measurement): string {
  if (target(row) === '') return '';
  const isRatioMet = row.ratioMax === null || row.subject / row.baseline <= row.ratioMax;
  return isRatioMet && row.subject <= (row.subjectMax ?? Number.POSITIVE_INFINITY) ? 'met' : 'missed';
}

function cells(row: Measurement): string[] {
  return [
    row.what,
    `${row.subject.toFixed(1)} ${row.unit}`,
    `${row.baseline.toFixed(1)} ${row.unit}`,
    row.baseline === 0 ? '' : `${(row.subject / row.baseline).toFixed(2)} x`,
    target(row),
    verdict(row),
  ];
}

/** A table for people, one line per measurement. */
export function table(rows: readonly Measurement[]): string {
  const lines = [['what', 'ours', 'baseline', 'ratio', 'target', ''], ...rows.map(cells)];
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

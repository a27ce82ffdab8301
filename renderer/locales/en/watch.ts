import type { watch as ja } from '../ja/watch.ts';
import type { Words } from '../Words.ts';

export const watch: Words<typeof ja> = {
  csv: 'CSV',
  csvHint: 'Save what this list shows as a CSV file',
};

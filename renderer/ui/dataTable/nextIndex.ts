/** Where a key moves the current row to; null when the key moves nothing. -1 is the head. */
export function nextIndex(key: string, index: number, count: number, pageRows: number): number | null {
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(index + 1, last);
    case 'ArrowUp':
      return index <= 0 ? -1 : index - 1;
    case 'PageDown':
      return Math.min(index + pageRows, last);
    case 'PageUp':
      return Math.max(index - pageRows, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

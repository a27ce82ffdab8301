/** The face should be there before the first paint; one that is late is left out (`font-display: optional`). */
export async function loadFont(): Promise<void> {
  await document.fonts.load('400 13px "Inter Variable"');
}

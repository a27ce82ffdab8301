const waitAtMostMs = 300;

/** The face is there before the first paint, or it is left out: text never changes its width later. */
export async function loadFont(): Promise<void> {
  const late = new Promise((resolve) => setTimeout(resolve, waitAtMostMs));
  await Promise.race([document.fonts.load('400 13px "Inter Variable"').catch(() => undefined), late]);
}

/** Colour behind the page until it has painted: the role "ground" of the renderer's tokens. */
export const groundColours = { dark: '#0d1014', light: '#f5f6f8' } as const;

/** The colour that the first painted frame will have, so that opening the window does not flash. */
export function groundColour(dark: boolean): string {
  return dark ? groundColours.dark : groundColours.light;
}

/** The emoji in the text of a demo mail, in order, when it holds exactly as many of these as are asked for. */
export function emojiIn(text: string, choices: readonly string[], length: number): string[] | null {
  const found = Array.from(text).filter((character) => choices.includes(character));
  return found.length === length ? found : null;
}

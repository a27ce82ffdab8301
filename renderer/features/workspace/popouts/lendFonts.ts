/**
 * Gives another window our typeface. Its stylesheets come late, and a face that is "optional" to a text already drawn
 * is never used for it; one that is given by script is.
 */
export async function lendFonts(target: Document): Promise<void> {
  const view = target.defaultView;
  if (view === null) return;
  const rules = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule),
  );
  for (const { style } of rules) {
    const family = style.getPropertyValue('font-family').replaceAll(/["']/g, '');
    const face = new view.FontFace(family, style.getPropertyValue('src'), {
      weight: style.getPropertyValue('font-weight') || 'normal',
      unicodeRange: style.getPropertyValue('unicode-range') || 'U+0-10FFFF',
    });
    target.fonts.add(face);
    // Without it the OS's typeface stands, as it does until then.
    await face.load().catch(() => undefined);
  }
}

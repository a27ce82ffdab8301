import { encode } from 'uqr';

/** Modules of white around a QR code that readers need (ISO/IEC 18004). */
const quietModules = 4;

/** A QR code as one path of an SVG with `size` units each way: no data URL and no string of HTML is needed. */
export function qrPath(text: string): { size: number; path: string } {
  const { size, data } = encode(text, { ecc: 'M', border: quietModules });
  const modules = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size, path: modules.join('') };
}

import type { Alert, AlertKind } from '../../shared/alerts/alert.ts';
import { alertValueMax } from '../../shared/alerts/alert.ts';
import type { PriceDecimals } from '../../shared/markets/format.ts';
import { formatCount, formatPrice } from '../../shared/markets/format.ts';
import { parsePrice } from '../../shared/markets/parsePrice.ts';

const basisPointsPerPercent = 100;

/** The bound as it is written, without its unit. */
export function alertValueText({ kind, value }: Alert['rule'], decimals: PriceDecimals): string {
  switch (kind) {
    case 'atOrAbove':
    case 'atOrBelow':
      return formatPrice(value, value % 10 === 0 ? decimals : 1);
    case 'riseAtLeast':
    case 'fallAtLeast':
      return (value / basisPointsPerPercent).toFixed(2);
    case 'volumeAtLeast':
      return formatCount(value);
  }
}

function parseWhole(text: string, digits: number): number | null {
  const plain = text.normalize('NFKC').replace(/[,\s%、]/g, '');
  const [, whole = '', part = ''] = /^(\d{1,12})(?:\.(\d{1,4}))?$/.exec(plain) ?? [];
  if (whole === '' || part.slice(digits).replace(/0/g, '') !== '') return null;
  return Number(whole + part.slice(0, digits).padEnd(digits, '0'));
}

/** A typed bound of any width, with or without commas; null when it is none for this kind. */
export function parseAlertValue(kind: AlertKind, text: string): number | null {
  const isPrice = kind === 'atOrAbove' || kind === 'atOrBelow';
  const value = isPrice ? parsePrice(text) : parseWhole(text, kind === 'volumeAtLeast' ? 0 : 2);
  return value === null || value <= 0 || value > alertValueMax[kind] ? null : value;
}

import type { KeyText } from './commands.ts';

/** The part of a keyboard event that says which key it is. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const bareModifiers: ReadonlySet<string> = new Set([
  'Control',
  'Shift',
  'Alt',
  'Meta',
  'AltGraph',
  'Process',
  'Dead',
]);
const named: Readonly<Record<string, string>> = { ' ': 'Space', '+': 'Plus' };

export const onMac: boolean = /mac/i.test(globalThis.navigator?.platform ?? '');

function nameOf({ key, code, altKey }: KeyPress): string {
  // With Alt a Mac types another letter; the key itself says which one was meant.
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined && altKey) return letter;
  if (/^[a-z]$/.test(key)) return key.toUpperCase();
  return named[key] ?? key;
}

/** `Mod+Shift+X` for a key press; null for a modifier by itself and for what an input method types. */
export function keyTextOf(press: KeyPress, mac: boolean = onMac): KeyText | null {
  if (bareModifiers.has(press.key) || press.key === '') return null;
  const name = nameOf(press);
  const mod = mac ? press.metaKey : press.ctrlKey;
  const other = mac ? press.ctrlKey : press.metaKey;
  // Which sign needs Shift is the keyboard's affair: `?` is `?`.
  const shift = press.shiftKey && (name.length > 1 || /^[A-Z]$/.test(name));
  const parts = [
    mod && 'Mod',
    other && (mac ? 'Ctrl' : 'Meta'),
    press.altKey && 'Alt',
    shift && 'Shift',
    name,
  ];
  return parts.filter(Boolean).join('+');
}

/** Whether a key types nothing, so that it may act while somebody types. */
export function typesNothing(key: KeyText): boolean {
  const parts = key.split('+');
  return parts.slice(0, -1).some((part) => part !== 'Shift') || /^F\d{1,2}$/.test(parts.at(-1) ?? '');
}

const kept: ReadonlySet<string> = new Set(['Escape', 'Tab', 'Enter', 'Space', 'Backspace', 'Delete']);

/** Keys that belong to the page's own ways of working: moving, choosing, leaving. */
export function isReserved(key: KeyText): boolean {
  const name = key.split('+').at(-1) ?? '';
  return !typesNothing(key) && (kept.has(name) || /^(Arrow|Page|Home|End)/.test(name));
}

const macSigns: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Ctrl: '⌃',
  Alt: '⌥',
  Shift: '⇧',
};
const pcNames: Readonly<Record<string, string>> = { Mod: 'Ctrl', Meta: 'Win' };
const signs: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Plus: '+',
};

/** The key as this PC's keyboard says it: `Ctrl+Shift+X`, on a Mac `⌘⇧X`. */
export function showKey(key: KeyText, mac: boolean = onMac): string {
  const parts = key.split('+').map((part) => signs[part] ?? (mac ? macSigns[part] : pcNames[part]) ?? part);
  return parts.join(mac ? '' : '+');
}

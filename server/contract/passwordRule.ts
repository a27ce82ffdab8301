import type { Policy } from './policy.ts';

/** What can be wrong with a new password; the client has words for each. */
export const passwordFaultCodes = [
  'tooShort',
  'tooLong',
  /** A character that is no digit, no letter from A to Z and none of the symbols. */
  'foreignCharacter',
  'tooFewKinds',
  'repeats',
  'sequence',
  'birthday',
  'customerCode',
  'phone',
] as const;
export type PasswordFault = (typeof passwordFaultCodes)[number];

/** What a password must not hold; null where it is not known (the renderer knows only masked values). */
export interface PasswordContext {
  /** `YYYY-MM-DD`. */
  birthDate: string | null;
  customerCode: string | null;
  phone: string | null;
}

/** This many equal characters in a row are a repeat. */
export const equalInRowMax = 2;
/** A piece after itself counts from this many characters on. */
const repeatedCharsMin = 4;
/** A run of this many along the alphabet, the digits or a row of keys is a sequence. */
export const sequenceLength = 4;
/** The subscriber's part of a phone number. */
const phoneTailDigits = 8;

/**
 * Every fault of a new password by rules M11 and L9. The same function runs in the renderer, for feedback while
 * typing, and on the server, which alone can compare with the customer's other passwords.
 */
export function passwordFaults(
  password: string,
  rule: Policy['legacy']['password'],
  context: PasswordContext,
): PasswordFault[] {
  const chars = Array.from(password);
  const checks: [PasswordFault, boolean][] = [
    ['tooShort', chars.length < rule.minLength],
    ['tooLong', chars.length > rule.maxLength],
    ['foreignCharacter', chars.some((char) => kindOf(char, rule.symbols) === null)],
    ['tooFewKinds', countKinds(chars, rule.symbols) < rule.kindsAtLeast],
  ];
  if (rule.unlike) {
    checks.push(
      ['repeats', hasRepeats(chars)],
      ['sequence', hasSequence(password)],
      ['birthday', holdsBirthday(password, context.birthDate)],
      ['customerCode', holds(password, context.customerCode)],
      ['phone', holdsPhone(password, context.phone)],
    );
  }
  return checks.flatMap(([fault, found]) => (found ? [fault] : []));
}

type Kind = 'digit' | 'upper' | 'lower' | 'symbol';

function kindOf(char: string, symbols: string): Kind | null {
  if (/^[0-9]$/.test(char)) return 'digit';
  if (/^[A-Z]$/.test(char)) return 'upper';
  if (/^[a-z]$/.test(char)) return 'lower';
  return symbols.includes(char) ? 'symbol' : null;
}

function countKinds(chars: readonly string[], symbols: string): number {
  return new Set(chars.map((char) => kindOf(char, symbols)).filter((kind) => kind !== null)).size;
}

/** Three equal characters in a row, or one piece after itself over half of the password: `abcabc`, `1212`. */
function hasRepeats(password: readonly string[]): boolean {
  const chars = Array.from(password.join('').toLowerCase());
  if (longestRun(chars, 1) > equalInRowMax) return true;
  const half = Math.max(repeatedCharsMin, Math.ceil(chars.length / 2));
  const units = Array.from({ length: Math.floor(chars.length / 2) }, (_, index) => index + 1);
  return units.some((unit) => longestRun(chars, unit) >= Math.max(half, 2 * unit));
}

/** The longest stretch in which every character is the one `unit` places before it. */
function longestRun(chars: readonly string[], unit: number): number {
  let [longest, run] = [unit, unit];
  for (let at = unit; at < chars.length; at++) {
    run = chars[at] === chars[at - unit] ? run + 1 : unit;
    longest = Math.max(longest, run);
  }
  return longest;
}

const rows = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const bothWays = rows.flatMap((row) => [row, Array.from(row).reverse().join('')]);

function hasSequence(password: string): boolean {
  const text = password.toLowerCase();
  for (let start = 0; start + sequenceLength <= text.length; start++) {
    const piece = text.slice(start, start + sequenceLength);
    if (bothWays.some((row) => row.includes(piece))) return true;
  }
  return false;
}

/** What people put between the parts of a date or number. */
function withoutSeparators(password: string): string {
  return password.replace(/[^0-9a-z]/gi, '').toLowerCase();
}

function holds(password: string, part: string | null): boolean {
  return part !== null && part !== '' && withoutSeparators(password).includes(part.toLowerCase());
}

function holdsPhone(password: string, phone: string | null): boolean {
  return phone !== null && holds(password, phone.replace(/\D/g, '').slice(-phoneTailDigits));
}

/** The Japanese eras that somebody alive can be born in: letter, and the day it began. */
const eras = [
  ['r', '2019-05-01'],
  ['h', '1989-01-08'],
  ['s', '1926-12-25'],
  ['t', '1912-07-30'],
] as const;
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function holdsBirthday(password: string, birthDate: string | null): boolean {
  const text = withoutSeparators(password);
  return birthDate !== null && writingsOf(birthDate).some((writing) => text.includes(writing));
}

/** A birthday as people write it: with the year before or behind, western or Japanese, or month and day alone. */
function writingsOf(birthDate: string): string[] {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const shortYear = year.slice(2);
  const monthAndDay = `${month}${day}`;
  const name = monthNames[Number(month) - 1] ?? '';
  // Without the noughts a date is told from other numbers by its year only.
  const bare = `${Number(month)}${Number(day)}`;
  return [
    monthAndDay,
    `${day}${month}`,
    `${name}${day}`,
    `${name}${Number(day)}`,
    `${day}${name}`,
    `${Number(day)}${name}`,
    `${year}${bare}`,
    `${bare}${year}`,
    `${shortYear}${bare}`,
    ...eraYears(birthDate).map((eraYear) => `${eraYear}${bare}`),
  ];
}

/** `s55` for 1980. */
function eraYears(birthDate: string): string[] {
  const era = eras.find(([, from]) => birthDate >= from);
  if (!era) return [];
  const [letter, from] = era;
  return [`${letter}${Number(birthDate.slice(0, 4)) - Number(from.slice(0, 4)) + 1}`];
}

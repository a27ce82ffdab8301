import { describe, expect, it } from 'vitest';
import { clientError } from '../../../../renderer/gateways/clientError.ts';
import { failureOf } from '../../../../renderer/gateways/passkeyOutcome.ts';
import type { PasskeyFailure } from '../../../../renderer/gateways/passkeyOutcome.ts';

const named = (name: string) => Object.assign(new Error('secret words of the platform'), { name });
const wrapped = (name: string) => new Error('words of the library', { cause: named(name) });

describe('failureOf', () => {
  it.each([
    ['AbortError', 'cancelled'],
    ['NotAllowedError', 'notAllowed'],
    ['InvalidStateError', 'alreadyRegistered'],
    ['NotSupportedError', 'unsupported'],
    ['SecurityError', 'unsupported'],
    ['ConstraintError', 'unsupported'],
    ['TimeoutError', 'timedOut'],
    ['UnknownError', 'failed'],
    ['TypeError', 'failed'],
  ] as const)('takes %s as %s, bare or wrapped by the library', (name, kind) => {
    expect(failureOf(named(name))).toBe(kind);
    expect(failureOf(wrapped(name))).toBe(kind);
  });

  it('takes anything else that was thrown as failed', () => {
    expect(failureOf('a string')).toBe('failed');
    expect(failureOf(null)).toBe('failed');
    expect(failureOf(new Error('no name of ours', { cause: 'text' }))).toBe('failed');
  });
});

describe('clientError', () => {
  it('has a code of its own for every way not to be done', () => {
    const kinds: PasskeyFailure[] = [
      'cancelled',
      'timedOut',
      'alreadyRegistered',
      'notAllowed',
      'unsupported',
      'failed',
    ];
    expect(new Set(kinds.map(clientError)).size).toBe(kinds.length);
  });
});

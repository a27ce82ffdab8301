import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AccountChoice } from '../../../../../electron/ipc/contract.ts';
import {
  accountChoiceTimeoutMs,
  accountChooser,
  accountsOfferedMax,
} from '../../../../../electron/main/webauthn/accountChoice.ts';

const accounts = [
  { credentialId: 'a', name: 'sato', displayName: '佐藤' },
  { credentialId: 'b', name: 'suzuki' },
];

function chooser(pageThere = true) {
  const asked: AccountChoice[] = [];
  let id = 0;
  const choice = accountChooser({
    ask: (question) => {
      asked.push(question);
      return pageThere;
    },
    newId: () => `request-${(id += 1)}`,
  });
  return { ...choice, asked };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the account choice refuses', () => {
  it('an answer when nothing is asked', () => {
    expect(chooser().answer('request-1', 'a')).toBe(false);
  });

  it('an account that was not offered, and goes on asking', async () => {
    const choice = chooser();
    const chosen = choice.choose(accounts);
    expect(choice.answer('request-1', 'c')).toBe(false);
    expect(choice.answer('request-1', 'b')).toBe(true);
    expect(await chosen).toBe('b');
  });

  it('an answer to another question', async () => {
    const choice = chooser();
    const chosen = choice.choose(accounts);
    expect(choice.answer('request-0', 'a')).toBe(false);
    choice.cancel();
    expect(await chosen).toBeNull();
  });

  it('a second answer', async () => {
    const choice = chooser();
    const chosen = choice.choose(accounts);
    expect(choice.answer('request-1', 'a')).toBe(true);
    expect(choice.answer('request-1', 'b')).toBe(false);
    expect(await chosen).toBe('a');
  });
});

describe('the account choice is no account', () => {
  it('when nobody answers in time', async () => {
    const choice = chooser();
    const chosen = choice.choose(accounts);
    vi.advanceTimersByTime(accountChoiceTimeoutMs);
    expect(await chosen).toBeNull();
  });

  it('when the window closes', async () => {
    const choice = chooser();
    const chosen = choice.choose(accounts);
    choice.cancel();
    expect(await chosen).toBeNull();
  });

  it('when there is no page to ask', async () => {
    expect(await chooser(false).choose(accounts)).toBeNull();
  });

  it('when none is offered', async () => {
    expect(await chooser().choose([])).toBeNull();
  });

  it('when the customer says so', async () => {
    const choice = chooser();
    const chosen = choice.choose(accounts);
    expect(choice.answer('request-1', null)).toBe(true);
    expect(await chosen).toBeNull();
  });

  it('for the older of two questions', async () => {
    const choice = chooser();
    const older = choice.choose(accounts);
    const newer = choice.choose(accounts);
    expect(await older).toBeNull();
    expect(choice.answer('request-1', 'a')).toBe(false);
    expect(choice.answer('request-2', 'a')).toBe(true);
    expect(await newer).toBe('a');
  });
});

describe('the account choice', () => {
  it('asks about no more than the limit', async () => {
    const choice = chooser();
    const many = Array.from({ length: accountsOfferedMax + 1 }, (_, index) => ({ credentialId: `${index}` }));
    const chosen = choice.choose(many);
    expect(choice.asked[0]?.accounts).toHaveLength(accountsOfferedMax);
    expect(choice.answer('request-1', `${accountsOfferedMax}`)).toBe(false);
    choice.cancel();
    expect(await chosen).toBeNull();
  });

  it('takes a single account without asking', async () => {
    const choice = chooser();
    expect(await choice.choose([{ credentialId: 'only' }])).toBe('only');
    expect(choice.asked).toEqual([]);
  });

  it('asks with the names that the authenticator gave', async () => {
    const choice = chooser();
    const chosen = choice.choose(accounts);
    expect(choice.asked).toEqual([
      {
        requestId: 'request-1',
        accounts: [
          { credentialId: 'a', name: 'sato', displayName: '佐藤' },
          { credentialId: 'b', name: 'suzuki', displayName: '' },
        ],
      },
    ]);
    choice.answer('request-1', 'a');
    expect(await chosen).toBe('a');
  });
});

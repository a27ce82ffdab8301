import { describe, expect, it } from 'vitest';
import { prerequisites } from '../../../../../renderer/features/passkeys/prerequisites.ts';

const address = (masked: string, verified: boolean) => ({ id: masked, masked, verified });

describe('prerequisites', () => {
  it('[D1] stops a registration without a verified mail address', () => {
    expect(prerequisites({ addresses: [] }, 0, 5)).toEqual({ address: null, roomLeft: 5, ok: false });
    expect(prerequisites({ addresses: [address('a***', false)] }, 0, 5).ok).toBe(false);
  });

  it('[D9] stops a registration when there is no room left', () => {
    const account = { addresses: [address('a***', true)] };
    expect(prerequisites(account, 5, 5)).toEqual({ address: 'a***', roomLeft: 0, ok: false });
    expect(prerequisites(account, 6, 5).roomLeft).toBe(0);
  });

  it('names the address that notices go to', () => {
    const account = { addresses: [address('a***', false), address('b***', true)] };
    expect(prerequisites(account, 2, 5)).toEqual({ address: 'b***', roomLeft: 3, ok: true });
  });
});

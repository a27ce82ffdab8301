import { describe, expect, it } from 'vitest';
import { nextSession } from '../../../../../renderer/shared/session/nextSession.ts';
import type { SessionState } from '../../../../../renderer/shared/session/nextSession.ts';
import type { SessionView } from '../../../../../server/contract/views.ts';

function sessionOf(accountId: string, id = 's1'): SessionView {
  return {
    id,
    account: { id: accountId, displayName: 'A', customerCodeMasked: '****0001' },
    method: 'passkey',
    signedInAtMs: 0,
    endsAtMs: 1,
    absoluteEndsAtMs: 2,
    passkeyCount: 1,
    strength: 'passkeySynced',
    elevatedUntilMs: null,
  };
}

const signedIn: SessionState = { status: 'in', session: sessionOf('taro'), epoch: 0 };
const ended: SessionState = { status: 'ended', session: sessionOf('taro'), epoch: 0 };

describe('nextSession', () => {
  it('does not end a session before it is known whether there is one', () => {
    const unknown: SessionState = { status: 'unknown', epoch: 0 };
    expect(nextSession(unknown, { kind: 'lost' })).toEqual(unknown);
    expect(nextSession(unknown, { kind: 'reported', session: null })).toEqual({ status: 'out', epoch: 0 });
  });

  it('keeps the page of a session that ended, however that became known', () => {
    expect(nextSession(signedIn, { kind: 'lost' })).toEqual(ended);
    expect(nextSession(signedIn, { kind: 'reported', session: null })).toEqual(ended);
    expect(nextSession(ended, { kind: 'reported', session: null })).toEqual(ended);
  });

  it('starts clean when another customer signs in over the page of the first', () => {
    const hanako = sessionOf('hanako');
    for (const state of [signedIn, ended]) {
      expect(nextSession(state, { kind: 'reported', session: hanako })).toEqual({
        status: 'in',
        session: hanako,
        epoch: 1,
      });
    }
  });

  it('continues with everything kept when the same customer is back', () => {
    const again = sessionOf('taro', 's2');
    expect(nextSession(ended, { kind: 'reported', session: again })).toEqual({
      status: 'in',
      session: again,
      epoch: 0,
    });
  });

  it('leaves nothing behind after signing out', () => {
    expect(nextSession(signedIn, { kind: 'signedOut' })).toEqual({ status: 'out', epoch: 1 });
  });
});

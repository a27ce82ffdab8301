import { describe, expect, it } from 'vitest';
import { nextSession } from '../../../../../renderer/shared/session/nextSession.ts';
import type { SessionEvent, SessionState } from '../../../../../renderer/shared/session/nextSession.ts';
import type { SessionView } from '../../../../../server/contract/views.ts';
import { sessionOf } from './sessions.ts';

const taro = sessionOf('taro');
const hanako = sessionOf('hanako');
const report = (session: SessionView | null, opens = false): SessionEvent => ({
  kind: 'reported',
  session,
  opens,
});
const unknown: SessionState = { status: 'unknown', lock: false, epoch: 0 };
const signedIn: SessionState = { status: 'in', session: taro, epoch: 0 };
const ended: SessionState = { status: 'ended', session: taro, epoch: 0, behind: 'seen' };
const locked: SessionState = { status: 'locked', session: taro, epoch: 0, behind: 'covered' };

describe('nextSession', () => {
  it('does not end a session before it is known whether there is one', () => {
    expect(nextSession(unknown, { kind: 'lost' })).toEqual(unknown);
    expect(nextSession(unknown, report(null))).toEqual({ status: 'out', epoch: 0 });
  });

  it('keeps the page of a session that ended, however that became known', () => {
    expect(nextSession(signedIn, { kind: 'lost' })).toEqual(ended);
    expect(nextSession(signedIn, report(null))).toEqual(ended);
    expect(nextSession(ended, report(null))).toEqual(ended);
  });

  it('starts clean when another customer signs in over the page of the first', () => {
    for (const state of [signedIn, ended, locked]) {
      expect(nextSession(state, report(hanako, true))).toEqual({ status: 'in', session: hanako, epoch: 1 });
    }
  });

  it('continues with everything kept when the same customer is back', () => {
    const again = sessionOf('taro', 's2');
    for (const state of [ended, locked]) {
      expect(nextSession(state, report(again, true))).toEqual({ status: 'in', session: again, epoch: 0 });
    }
  });

  it('leaves nothing behind after signing out', () => {
    for (const state of [signedIn, locked]) {
      expect(nextSession(state, { kind: 'signedOut' })).toEqual({ status: 'out', epoch: 1 });
    }
  });
});

describe('a lock', () => {
  it('is not opened by a report, not even by one that knows of no lock', () => {
    expect(nextSession(locked, report(taro))).toEqual(locked);
    expect(nextSession(locked, report(sessionOf('taro', 's1', 5)))).toMatchObject({ status: 'locked' });
  });

  it('is not opened by an answer that says the session is still locked', () => {
    expect(nextSession(locked, report(sessionOf('taro', 's1', 5), true))).toMatchObject({
      status: 'locked',
      behind: 'covered',
    });
  });

  it('needs somebody signed in', () => {
    const out: SessionState = { status: 'out', epoch: 3 };
    expect(nextSession(out, { kind: 'locked' })).toEqual(out);
  });

  it('covers the page of a session that has ended, and draws none that was not drawn', () => {
    const covered = nextSession(ended, { kind: 'locked' });
    expect(covered).toEqual({ ...ended, behind: 'covered' });
    expect(nextSession({ ...ended, behind: 'nothing' }, { kind: 'locked' })).toMatchObject({
      behind: 'nothing',
    });
    expect(nextSession(covered, report(taro, true))).toMatchObject({ status: 'in' });
  });

  it('that came before it was known who is signed in locks the window of whoever is', () => {
    const owed = nextSession(unknown, { kind: 'locked' });
    expect(nextSession(owed, report(taro))).toMatchObject({ status: 'locked', behind: 'nothing' });
    expect(nextSession(owed, report(taro, true))).toMatchObject({ status: 'in' });
    expect(nextSession(owed, report(null))).toEqual({ status: 'out', epoch: 0 });
  });

  it('covers the page, and keeps it covered when the session ends meanwhile', () => {
    expect(nextSession(signedIn, { kind: 'locked' })).toEqual(locked);
    expect(nextSession(locked, { kind: 'lost' })).toEqual({ ...locked, status: 'ended' });
    expect(nextSession(locked, report(null))).toEqual({ ...locked, status: 'ended' });
  });

  it('draws no page where none was drawn before, as after a reload', () => {
    const reloaded = nextSession(unknown, report(sessionOf('taro', 's1', 5)));
    expect(reloaded).toMatchObject({ status: 'locked', behind: 'nothing' });
    expect(nextSession(reloaded, { kind: 'lost' })).toMatchObject({ status: 'ended', behind: 'nothing' });
  });

  it('that another window set covers this one as well', () => {
    expect(nextSession(signedIn, report(sessionOf('taro', 's1', 5)))).toMatchObject({
      status: 'locked',
      behind: 'covered',
    });
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { addToast, useToasts } from '../../../../../renderer/features/alerts/watch/toasts.ts';
import { openDialog, useFrame } from '../../../../../renderer/features/workspace/frameStore.ts';
import type { Alert } from '../../../../../renderer/shared/alerts/alert.ts';
import { draftAlert, useAlertDraft } from '../../../../../renderer/shared/alerts/alertDraft.ts';
import { tellSession } from '../../../../../renderer/shared/session/sessionStore.ts';
import { sessionOf } from './sessions.ts';

const page = {} as Document;
const left = () => [
  useAlertDraft.getState().draft,
  useFrame.getState().dialog,
  ...useToasts.getState().toasts,
];

describe('what one customer left over the page', () => {
  beforeEach(() => {
    tellSession({ kind: 'reported', session: sessionOf('taro'), opens: true });
    draftAlert({ symbol: '1018', page });
    openDialog({ what: 'settings' }, page);
    addToast({ symbol: '1018' } as Alert, null);
  });

  it('is gone when another customer signs in over it', () => {
    tellSession({ kind: 'locked' });
    tellSession({ kind: 'reported', session: sessionOf('hanako'), opens: true });
    expect(left()).toEqual([null, null]);
  });

  it('is gone after signing out', () => {
    tellSession({ kind: 'signedOut' });
    expect(left()).toEqual([null, null]);
  });

  it('is kept for the same customer', () => {
    tellSession({ kind: 'lost' });
    tellSession({ kind: 'reported', session: sessionOf('taro', 's2'), opens: true });
    expect(left()).toMatchObject([{ symbol: '1018' }, { what: 'settings' }, { last: null }]);
  });
});

import { describe, expect, it } from 'vitest';
import { en } from '../../../../../renderer/locales/en/en.ts';
import { ja } from '../../../../../renderer/locales/ja/ja.ts';
import { restrictionOf } from '../../../../../renderer/shared/permissions/restriction.ts';
import { guardedActions, sessionStrengths } from '../../../../../server/contract/policyWords.ts';
import { permissionSchema } from '../../../../../server/contract/views.ts';

describe('restrictionOf', () => {
  it('tells nothing before the relying party has said anything', () => {
    expect(restrictionOf(undefined)).toBeNull();
  });

  it('tells no restriction where a verification is enough', () => {
    expect(restrictionOf({ state: 'allowed', code: null })).toBeNull();
    expect(restrictionOf({ state: 'verify', code: 'step_up_required' })).toBeNull();
  });

  it('[I8] tells why an action is refused, also for a code it does not know', () => {
    expect(restrictionOf({ state: 'refused', code: 'passkey_session_required' })).toBe(
      'passkey_session_required',
    );
    expect(restrictionOf({ state: 'refused', code: 'of_tomorrow' })).toBe('internal');
    expect(restrictionOf({ state: 'refused', code: null })).toBe('internal');
  });
});

describe.each([
  ['ja', ja],
  ['en', en],
])('the words for permissions in %s', (_language, words) => {
  it('name every guarded action, every state and every strength of a session', () => {
    expect(Object.keys(words.permissions.action).sort()).toEqual([...guardedActions].sort());
    expect(Object.keys(words.permissions.state).sort()).toEqual(
      [...permissionSchema.shape.state.options].sort(),
    );
    expect(Object.keys(words.session.strength).sort()).toEqual([...sessionStrengths].sort());
  });
});

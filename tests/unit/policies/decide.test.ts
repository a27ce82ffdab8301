import { expect, test } from 'vitest';
import { decide } from '../../../server/policies/decide.ts';
import { recommended } from '../../../server/policies/presets/recommended.ts';

const facts = { granted: true, mailVerified: true, passkeyCount: 0 };
const register = { kind: 'registerPasskey' } as const;
const remove = { kind: 'deletePasskey', passkeyId: 'one' } as const;

test.each([register, remove, { kind: 'renewSession' } as const])(
  'Without a verification $kind asks for one.',
  (action) => {
    const decision = decide(action, recommended, { ...facts, granted: false });
    expect(decision).toEqual({ allow: false, code: 'step_up_required' });
  },
);

test('What a verification cannot cure is said before one is asked for.', () => {
  const unverified = { ...facts, granted: false };
  expect(decide(register, recommended, { ...unverified, mailVerified: false })).toMatchObject({
    code: 'mail_unverified',
  });
  expect(decide(register, recommended, { ...unverified, passkeyCount: 5 })).toMatchObject({
    code: 'passkey_limit',
  });
  const forbid = { ...recommended, passkeys: { ...recommended.passkeys, deleteLast: 'forbid' as const } };
  expect(decide(remove, forbid, { ...unverified, passkeyCount: 1 })).toMatchObject({ code: 'last_passkey' });
});

test('With a verification the action is allowed.', () => {
  expect(decide(register, recommended, facts)).toEqual({ allow: true });
  expect(decide(remove, recommended, { ...facts, passkeyCount: 1 })).toEqual({ allow: true });
});

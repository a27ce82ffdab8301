import { describe, expect, it } from 'vitest';
import { childEnvironment } from '../../../../../electron/main/relyingParty/childEnvironment.ts';

describe('the environment of the relying party', () => {
  it.each([
    'NODE_OPTIONS',
    'NODE_EXTRA_CA_CERTS',
    'NODE_PATH',
    'LD_PRELOAD',
    'ELECTRON_RUN_AS_NODE',
    'SECRET',
  ])('does not hold %s', (name) => {
    expect(childEnvironment({ [name]: 'x' })).toEqual({ NODE_ENV: 'production' });
  });

  it('holds what Node and the OS need', () => {
    expect(childEnvironment({ PATH: '/bin', TZ: 'Asia/Tokyo', HOME: undefined })).toEqual({
      NODE_ENV: 'production',
      PATH: '/bin',
      TZ: 'Asia/Tokyo',
    });
  });
});

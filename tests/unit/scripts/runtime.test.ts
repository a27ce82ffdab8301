import { describe, expect, it } from 'vitest';
import { hasDisplay } from '../../../scripts/runtime/display.ts';
import { packagesFor } from '../../../scripts/runtime/systemPackages.ts';

describe('finding out what this machine can do', () => {
  it('sees no display on Linux without DISPLAY and WAYLAND_DISPLAY', () => {
    expect(hasDisplay({}, 'linux')).toBe(false);
    expect(hasDisplay({ DISPLAY: '' }, 'linux')).toBe(false);
  });

  it('sees a display on Linux with either, and always elsewhere', () => {
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
    expect(hasDisplay({}, 'win32')).toBe(true);
  });

  it('names a library outside its table as it is, so that nothing missing is hidden', () => {
    expect(packagesFor(['libunknown.so.9'])).toEqual([['libunknown.so.9']]);
  });

  it('names a package once for all its libraries', () => {
    expect(packagesFor(['libnss3.so', 'libnssutil3.so', 'libgbm.so.1'])).toEqual([['libnss3'], ['libgbm1']]);
  });
});

import { describe, expect, it } from 'vitest';
import { soundDock } from '../../../../renderer/features/workspace/layouts/dockSchema.ts';
import { presetDock, presetPanels } from '../../../../renderer/features/workspace/layouts/presets.ts';
import { presets } from '../../../../renderer/features/workspace/layouts/screen.ts';

const leaf = (...views: string[]) => ({ type: 'leaf', data: { id: views.join('-'), views }, size: 100 });
const panel = (id: string) => ({ id, contentComponent: 'panel' });

function dock(root: unknown, ids: readonly string[], more: object = {}) {
  return {
    grid: { root, width: 100, height: 100, orientation: 'HORIZONTAL' },
    panels: Object.fromEntries(ids.map((id) => [id, panel(id)])),
    ...more,
  };
}

function nested(depth: number): unknown {
  return depth === 0 ? leaf('a') : { type: 'branch', data: [nested(depth - 1)], size: 1 };
}

describe('a kept arrangement is refused', () => {
  const whole = { type: 'branch', data: [leaf('a'), leaf('b')], size: 100 };
  it.each([
    ['when there is none', undefined],
    ['when it is no object', 'dock'],
    ['without a grid', { panels: {} }],
    [
      'when a panel stands in it twice',
      dock({ type: 'branch', data: [leaf('a'), leaf('a', 'b')] }, ['a', 'b']),
    ],
    ['when it describes a panel that stands nowhere', dock(leaf('a'), ['a', 'b'])],
    ['when a panel stands in it undescribed', dock(leaf('a', 'b'), ['a'])],
    ['when it holds a panel that the screen does not have', dock(leaf('a', 'b', 'c'), ['a', 'b', 'c'])],
    [
      'when it names another component',
      { ...dock(whole, ['a']), panels: { a: panel('a'), b: { id: 'b', contentComponent: 'evil' } } },
    ],
    ['when a size is no number', dock({ ...whole, size: 'wide' }, ['a', 'b'])],
    [
      'when a window would open another address',
      dock(leaf('a'), ['a', 'b'], {
        popoutGroups: [{ data: { id: 'x', views: ['b'] }, url: 'http://evil.example/', position: null }],
      }),
    ],
  ])('%s', (_, kept) => {
    expect(soundDock(kept, ['a', 'b'])).toBeNull();
  });

  it('when it nests deeper than anybody splits', () => {
    expect(soundDock(dock(nested(40), ['a']), ['a'])).toBeNull();
  });
});

describe('a kept arrangement is taken', () => {
  it('with panels in windows of their own', () => {
    const position = { left: -1200, top: 40, width: 300, height: 500 };
    const kept = dock(leaf('a'), ['a', 'b'], {
      popoutGroups: [{ data: { id: 'x', views: ['b'] }, url: '/popout.html', position }],
    });
    expect(soundDock(kept, ['b', 'a'])).toEqual(kept);
  });

  it('when the screen has a panel besides that has no place in it', () => {
    const kept = dock(leaf('a'), ['a']);
    expect(soundDock(kept, ['a', 'b'])).toEqual(kept);
  });

  it.each(presets)('as delivered: %s', (preset) => {
    const delivered = presetDock(preset);
    expect(soundDock(delivered, Object.keys(presetPanels(preset)))).toEqual(delivered);
  });
});

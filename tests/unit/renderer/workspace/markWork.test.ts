import { afterEach, describe, expect, it } from 'vitest';
import { markWork } from '../../../../renderer/features/workspace/popouts/markWork.ts';
import { useCommandRegistry } from '../../../../renderer/shared/commands/commandRegistry.ts';

const windowOf = (name: string) => Object.assign(new EventTarget(), { document: name }) as unknown as Window;
const active = () => useCommandRegistry.getState().activeDocument as unknown as string | null;

afterEach(() => useCommandRegistry.setState({ activeDocument: null }));

describe('the window in which dialogs open', () => {
  it('is the one in which a button or a key was pressed last', () => {
    const [main, popout] = [windowOf('main'), windowOf('popout')];
    const ends = [markWork(main), markWork(popout)];
    popout.dispatchEvent(new Event('keydown'));
    expect(active()).toBe('popout');
    main.dispatchEvent(new Event('pointerdown'));
    expect(active()).toBe('main');
    popout.dispatchEvent(new Event('pointerdown'));
    for (const end of ends) end();
    main.dispatchEvent(new Event('keydown'));
    expect(active()).toBe('popout');
  });

  it('is no other one because the pointer went over it, or the main one because a popout keeps it awake', () => {
    const [main, popout] = [windowOf('main'), windowOf('popout')];
    const ends = [markWork(main), markWork(popout)];
    popout.dispatchEvent(new Event('keydown'));
    main.dispatchEvent(new Event('pointermove'));
    expect(active()).toBe('popout');
    for (const end of ends) end();
  });
});

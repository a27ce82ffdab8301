import { screensMax } from './screen.ts';
import type { Layouts } from './screen.ts';

function mergeScreens(theirs: Layouts, before: Layouts, after: Layouts): Layouts['screens'] {
  const changed = after.screens.filter((screen) => !before.screens.includes(screen));
  const removed = before.screens.filter(({ id }) => !after.screens.some((screen) => screen.id === id));
  const left = theirs.screens.filter(({ id }) => !removed.some((screen) => screen.id === id));
  const replaced = left.map((screen) => changed.find(({ id }) => id === screen.id) ?? screen);
  const added = changed.filter(({ id }) => !left.some((screen) => screen.id === id));
  const screens = [...replaced, ...added].slice(0, screensMax);
  return screens.length === 0 ? after.screens : screens;
}

/**
 * The change from `before` to `after`, made on what another window or PC has kept meanwhile. Whole screens, since the
 * panels of a screen and their arrangement belong together: of two who change one screen, the later one has it.
 */
export function mergeLayouts(theirs: Layouts, before: Layouts, after: Layouts): Layouts {
  const screens = mergeScreens(theirs, before, after);
  const wished = after.active === before.active ? theirs.active : after.active;
  const active = screens.find(({ id }) => id === wished) ?? screens[0];
  const chosen = Object.entries(after.symbols).filter(
    ([group, symbol]) => before.symbols[group as keyof Layouts['symbols']] !== symbol,
  );
  return {
    version: 1,
    active: active?.id ?? after.active,
    locked: after.locked === before.locked ? theirs.locked : after.locked,
    symbols: { ...theirs.symbols, ...Object.fromEntries(chosen) },
    screens,
  };
}

import type { DockviewApi, DockviewGroupPanel, IDockviewPanel } from 'dockview';

/** Moves a panel into a window of its own, over the place where it stood. */
export function popOut(api: DockviewApi, panel: IDockviewPanel): void {
  const box = panel.group.element.getBoundingClientRect();
  void api.addPopoutGroup(panel, {
    position: {
      left: Math.round(window.screenX + box.left),
      top: Math.round(window.screenY + box.top),
      width: Math.round(box.width),
      height: Math.round(box.height),
    },
  });
}

/** Closing the window brings its panels back to where they came from. */
export function bringBack(api: DockviewApi, group: DockviewGroupPanel): void {
  const window = group.api.getWindow();
  if (api.getPopouts().some((popout) => popout.window === window)) window.close();
}

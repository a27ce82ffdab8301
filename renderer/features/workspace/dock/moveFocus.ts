import type { DockviewApi, DockviewGroupPanel, IDockviewPanel } from 'dockview';

const reachable =
  '[data-panel-focus], [tabindex="0"], button:not([disabled]), input:not([disabled]), select:not([disabled]), a[href]';

function visible(element: HTMLElement): boolean {
  return element.checkVisibility();
}

/** Puts focus into a panel: where it says itself, else on the first thing in it. Its window comes to the front. */
export function focusPanel(panel: IDockviewPanel): void {
  panel.api.setActive();
  const { element } = panel.view.content;
  const { ownerDocument } = element;
  if (panel.api.location.type === 'popout') ownerDocument.defaultView?.focus();
  const host = element.querySelector<HTMLElement>('[data-panel-id]');
  const wish = element.querySelector<HTMLElement>('[data-panel-focus]');
  const first = [...element.querySelectorAll<HTMLElement>(reachable)].find(visible);
  (wish ?? first ?? host)?.focus({ preventScroll: true });
}

/** Whether the customer works in this panel right now. */
export function holdsFocus({ view }: IDockviewPanel): boolean {
  const { element } = view.content;
  return element.contains(element.ownerDocument.activeElement);
}

interface Place {
  group: DockviewGroupPanel;
  top: number;
  left: number;
}

/** Groups as one reads: by columns from the left, each from the top; other windows after them. */
function groupsInOrder(api: DockviewApi): DockviewGroupPanel[] {
  const groups = api.groups.filter(({ activePanel }) => activePanel !== undefined);
  const inGrid = groups
    .filter(({ api: { location } }) => location.type === 'grid')
    .map((group): Place => {
      const { left, top } = group.element.getBoundingClientRect();
      return { group, left, top };
    })
    .toSorted((a, b) => a.left - b.left || a.top - b.top)
    .map(({ group }) => group);
  return [...inGrid, ...groups.filter((group) => !inGrid.includes(group))];
}

export function stepGroup(api: DockviewApi, step: 1 | -1): void {
  const groups = groupsInOrder(api);
  const at = groups.findIndex(({ id }) => id === api.activeGroup?.id);
  const next = groups[(at + step + groups.length) % groups.length]?.activePanel;
  if (next !== undefined) focusPanel(next);
}

export function stepTab(api: DockviewApi, step: 1 | -1): void {
  const group = api.activeGroup;
  if (group === undefined) return;
  const at = group.panels.findIndex(({ id }) => id === group.activePanel?.id);
  const next = group.panels[(at + step + group.panels.length) % group.panels.length];
  if (next !== undefined) focusPanel(next);
}

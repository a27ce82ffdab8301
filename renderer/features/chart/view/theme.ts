import type { StudyColour } from '../studies/study.ts';
import { studyColours } from '../studies/study.ts';

const roles = [
  'up',
  'down',
  'ink',
  'ink-2',
  'ink-3',
  'line',
  'line-strong',
  'panel',
  'raised',
  'action',
  'warn',
] as const;
export type ThemeRole = (typeof roles)[number] | StudyColour;

/** The tokens as plain colours, `rgb(…)`: a canvas knows nothing of custom properties. */
export type ChartTheme = Readonly<Record<ThemeRole, string>> & { readonly font: string };

/** What the tokens are at this place now. They depend on theme, colour convention and window. */
export function readTheme(host: HTMLElement): ChartTheme {
  const probe = host.ownerDocument.createElement('span');
  probe.hidden = true;
  host.append(probe);
  const style = host.ownerDocument.defaultView?.getComputedStyle(probe);
  const colour = (role: ThemeRole) => {
    probe.style.color = `var(--${role})`;
    return style?.color ?? '';
  };
  const all = [...roles, ...studyColours].map((role) => [role, colour(role)] as const);
  const font = style?.fontFamily ?? 'sans-serif';
  probe.remove();
  return { ...(Object.fromEntries(all) as Record<ThemeRole, string>), font };
}

/** The same colour, seen through. */
export function fade(colour: string, alpha: number): string {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return `rgba(${red}, ${green}, ${blue}, ${alpha})`;
}

/** Calls when the tokens may have changed: theme, colour convention, or the OS's scheme. Returns its end. */
export function onThemeChange(page: Document, changed: () => void): () => void {
  const view = page.defaultView;
  if (view === null) return () => undefined;
  const observer = new view.MutationObserver(changed);
  observer.observe(page.documentElement, { attributes: true });
  const scheme = view.matchMedia('(prefers-color-scheme: dark)');
  scheme.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    scheme.removeEventListener('change', changed);
  };
}

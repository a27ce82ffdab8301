import type { ChartView } from './ChartView.ts';

interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

type Acting = Pick<ChartView, 'pan' | 'zoom' | 'toEnd' | 'point' | 'unpoint'>;

/** Left and right pan, with Shift they move the crosshair; plus and minus zoom. False: the key means nothing here. */
export function actOnKey(view: Acting, { key, shiftKey, ctrlKey, altKey, metaKey }: Key): boolean {
  if (ctrlKey || altKey || metaKey) return false;
  const acts: Record<string, () => void> = {
    ArrowLeft: () => (shiftKey ? view.point(-1) : view.pan(-1)),
    ArrowRight: () => (shiftKey ? view.point(1) : view.pan(1)),
    '+': () => view.zoom(1),
    // The same key without Shift, on Japanese and on US keyboards.
    ';': () => view.zoom(1),
    '=': () => view.zoom(1),
    '-': () => view.zoom(-1),
    Home: () => view.toEnd('oldest'),
    End: () => view.toEnd('newest'),
    Escape: () => view.unpoint(),
  };
  const act = acts[key];
  act?.();
  return act !== undefined;
}

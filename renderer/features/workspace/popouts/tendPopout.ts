import { useCommandRegistry } from '../../../shared/commands/commandRegistry.ts';
import { joinFrames } from '../../../shared/markets/frames.ts';
import { lendFonts } from './lendFonts.ts';
import { markWork } from './markWork.ts';

/** What counts as somebody sitting at the PC; features/lock listens for these in the first window. */
const activities = ['pointermove', 'pointerdown', 'wheel', 'keydown'] as const;
/** Moving the pointer fires hundreds of times a second; the lock counts minutes. */
const tellEveryMs = 1_000;

/** The language, the theme and every switch on the root element, also as they change. */
function mirrorRoot(target: Document): () => void {
  const source = document.documentElement;
  const copy = () => {
    const { documentElement: root } = target;
    for (const name of root.getAttributeNames()) if (!source.hasAttribute(name)) root.removeAttribute(name);
    for (const { name, value } of source.attributes) root.setAttribute(name, value);
  };
  copy();
  const observer = new MutationObserver(copy);
  observer.observe(source, { attributes: true });
  return () => observer.disconnect();
}

/** Work in another window keeps the first one from locking. */
function passOnActivity(popout: Window): () => void {
  let toldAtMs = Number.NEGATIVE_INFINITY;
  const tell = () => {
    if (performance.now() - toldAtMs < tellEveryMs) return;
    toldAtMs = performance.now();
    window.dispatchEvent(new Event('pointermove'));
  };
  const options = { capture: true, passive: true };
  for (const activity of activities) popout.addEventListener(activity, tell, options);
  return () => {
    for (const activity of activities) popout.removeEventListener(activity, tell, options);
  };
}

/** Makes a panel's window part of the terminal. Returns its end. */
export function tendPopout(popout: Window): () => void {
  void lendFonts(popout.document);
  const ends = [mirrorRoot(popout.document), passOnActivity(popout), markWork(popout), joinFrames(popout)];
  return () => {
    for (const end of ends) end();
    const { activeDocument } = useCommandRegistry.getState();
    if (activeDocument === popout.document) useCommandRegistry.setState({ activeDocument: null });
  };
}

import type { BrowserWindowConstructorOptions } from 'electron';
import { popoutWebPreferences } from '../security/webPreferences.ts';
import { placePopout, popoutSizeMin } from './popoutPlacement.ts';
import type { Rectangle } from './windowPlacement.ts';

/** The empty page that the terminal fills; renderer/shared/workspace/popoutPath.ts knows it too. */
export const popoutPath = '/popout.html';
/** More than fit on anybody's desk, and too few to bring a PC down. */
export const popoutsMax = 24;

/** The part of a window that is looked after. */
export interface PopoutWindow {
  isDestroyed(): boolean;
  destroy(): void;
  once(event: 'closed', listener: () => void): unknown;
}

export interface PopoutDeps {
  /** Origin of the relying party, or null while it has none. */
  readonly origin: () => string | null;
  readonly workAreas: () => readonly [Rectangle, ...Rectangle[]];
  readonly groundColour: () => string;
  readonly developerTools: boolean;
}

type Answer =
  { action: 'deny' } | { action: 'allow'; overrideBrowserWindowOptions: BrowserWindowConstructorOptions };

/**
 * The windows that the terminal's page opens for its panels. Such a window holds no page of its own: the terminal's
 * page draws in it. So it has no preload script, and ends with the page that opened it.
 */
export class PopoutWindows {
  readonly #deps: PopoutDeps;
  readonly #open = new Set<PopoutWindow>();

  constructor(deps: PopoutDeps) {
    this.#deps = deps;
  }

  /**
   * Whether a window may be opened, and as what. Only this one address, exactly, and only so many.
   *
   * @param features the third argument of `window.open`
   */
  answer(address: string, features: string): Answer {
    // SECURITY: E-5
    const origin = this.#deps.origin();
    if (origin === null || address !== `${origin}${popoutPath}` || this.#open.size >= popoutsMax) {
      return { action: 'deny' };
    }
    return {
      action: 'allow',
      overrideBrowserWindowOptions: {
        ...placePopout(features, this.#deps.workAreas()),
        useContentSize: true,
        minWidth: popoutSizeMin.width,
        minHeight: popoutSizeMin.height,
        title: 'Tegata',
        autoHideMenuBar: true,
        backgroundColor: this.#deps.groundColour(),
        webPreferences: popoutWebPreferences(this.#deps.developerTools),
      },
    };
  }

  add(window: PopoutWindow): void {
    this.#open.add(window);
    window.once('closed', () => this.#open.delete(window));
  }

  /** The page that drew in them is gone. */
  closeAll(): void {
    for (const window of this.#open) if (!window.isDestroyed()) window.destroy();
    this.#open.clear();
  }
}

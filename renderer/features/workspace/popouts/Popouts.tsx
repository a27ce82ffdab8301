import type { DockviewApi } from 'dockview';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useSession } from '../../../shared/session/sessionStore.ts';
import { useFrame } from '../frameStore.ts';
import { markWork } from './markWork.ts';
import { PopoutVeil } from './PopoutVeil.tsx';
import { tendPopout } from './tendPopout.ts';
import { usePopoutTitles } from './usePopoutTitles.ts';
import { usePopoutKeys } from './usePopoutKeys.ts';

/** The windows that panels were moved to: they look, act and fall silent like the first one. */
export function Popouts({ api }: { api: DockviewApi }) {
  const [windows, setWindows] = useState<readonly Window[]>([]);
  useEffect(() => {
    const tended = new Map<Window, () => void>();
    const read = () => {
      const now = new Set(api.getPopouts().map((popout) => popout.window));
      for (const [window, end] of tended) {
        if (now.has(window)) continue;
        end();
        tended.delete(window);
      }
      for (const window of now) if (!tended.has(window)) tended.set(window, tendPopout(window));
      setWindows([...now]);
    };
    read();
    const ends = [
      api.onDidAddPopoutGroup(read),
      api.onDidRemovePopoutGroup(read),
      api.onDidOpenPopoutWindowFail(({ reason }) => {
        if (reason !== 'closed') useFrame.setState({ popoutBlocked: true });
      }),
    ];
    return () => {
      for (const end of ends) end.dispose();
      for (const end of tended.values()) end();
    };
  }, [api]);
  useEffect(() => markWork(window), []);
  usePopoutTitles(api);
  usePopoutKeys(windows);
  const status = useSession(({ state }) => state.status);
  return windows.map((window, index) =>
    // A new window has no other name; when one closes, the veils that are left are drawn anew at worst.
    createPortal(<PopoutVeil status={status} window={window} />, window.document.body, String(index)),
  );
}

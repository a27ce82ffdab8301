import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isAble, useCommandRegistry } from '../../../shared/commands/commandRegistry.ts';
import { commandIds } from '../../../shared/commands/commands.ts';
import { useInstruments } from '../../../shared/markets/instruments.ts';
import { panelKinds } from '../../../shared/workspace/panelKinds.ts';

/** Opening the palette from the palette leads nowhere. */
const notOffered = 'palette.open';

/** All that can be found, each by its words in both languages. */
export function usePaletteStock() {
  const { i18n } = useTranslation();
  const registry = useCommandRegistry();
  const { list: instruments } = useInstruments();
  return useMemo(() => {
    const [ja, en] = [i18n.getFixedT('ja'), i18n.getFixedT('en')];
    const commands = commandIds
      .filter((id) => id !== notOffered)
      .map((id) => ({
        item: { kind: 'command' as const, id, able: isAble(registry, id) },
        texts: [
          ja(`commands.name.${id}`),
          en(`commands.name.${id}`),
          ja(`commands.also.${id}`),
          en(`commands.also.${id}`),
        ],
      }));
    const panels = panelKinds.map((panel) => ({
      item: { kind: 'panel' as const, panel },
      texts: [ja(`workspace.kind.${panel}`), en(`workspace.kind.${panel}`)],
    }));
    return { commands, panels, instruments };
  }, [i18n, registry, instruments]);
}

import type { DockviewApi, DockviewGroupPanel } from 'dockview';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Names a window after the panel in front, for the task bar. */
export function usePopoutTitles(api: DockviewApi): void {
  const { t } = useTranslation();
  const product = t('common.product');
  useEffect(() => {
    const name = ({ activePanel, api: { location } }: DockviewGroupPanel) => {
      if (location.type !== 'popout' || activePanel === undefined) return;
      location.getWindow().document.title = `${activePanel.title ?? ''} - ${product}`;
    };
    const nameAll = () => {
      for (const group of api.groups) name(group);
    };
    nameAll();
    const titles = new Map<string, () => void>();
    const follow = () => {
      for (const panel of api.panels) {
        if (titles.has(panel.id)) continue;
        const end = panel.api.onDidTitleChange(nameAll);
        titles.set(panel.id, () => end.dispose());
      }
      nameAll();
    };
    follow();
    const ends = [
      api.onDidAddPopoutGroup(follow),
      api.onDidAddPanel(follow),
      api.onDidActivePanelChange(nameAll),
    ];
    return () => {
      for (const end of ends) end.dispose();
      for (const end of titles.values()) end();
    };
  }, [api, product]);
}

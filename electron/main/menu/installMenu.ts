import { app, Menu, shell } from 'electron';
import type { Language } from '../../ipc/contract.ts';
import { menuTemplate } from './menuTemplate.ts';

export interface MenuDeps {
  readonly logs: string;
  readonly onLanguage: (language: Language) => void;
}

/** Builds the native menu in a language; called again whenever the language changes. */
export function installMenu(language: Language, deps: MenuDeps): void {
  const template = menuTemplate({
    language,
    platform: process.platform,
    developerTools: !app.isPackaged,
    onLanguage: deps.onLanguage,
    onAbout: () => app.showAboutPanel(),
    onOpenLogs: () => void shell.openPath(deps.logs),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

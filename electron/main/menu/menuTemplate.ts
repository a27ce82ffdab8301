import type { MenuItemConstructorOptions } from 'electron';
import type { Language } from '../../ipc/contract.ts';
import { languageNames, menuWords } from './menuWords.ts';
import type { MenuWords } from './menuWords.ts';

export interface MenuSituation {
  readonly language: Language;
  readonly platform: NodeJS.Platform;
  /** False in a release: reload and developer tools are tools of those who build the product. */
  readonly developerTools: boolean;
  readonly onLanguage: (language: Language) => void;
  readonly onAbout: () => void;
  readonly onOpenLogs: () => void;
}

type Item = MenuItemConstructorOptions;
const separator: Item = { type: 'separator' };

function appMenu(words: MenuWords): Item {
  return {
    label: 'Tegata',
    submenu: [
      { role: 'about', label: words.about },
      separator,
      { role: 'services', label: words.services },
      separator,
      { role: 'hide', label: words.hide },
      { role: 'hideOthers', label: words.hideOthers },
      { role: 'unhide', label: words.unhide },
      separator,
      { role: 'quit', label: words.quit },
    ],
  };
}

function editMenu(words: MenuWords): Item {
  return {
    label: words.edit,
    submenu: [
      { role: 'undo', label: words.undo },
      { role: 'redo', label: words.redo },
      separator,
      { role: 'cut', label: words.cut },
      { role: 'copy', label: words.copy },
      { role: 'paste', label: words.paste },
      { role: 'selectAll', label: words.selectAll },
    ],
  };
}

function languageItem(situation: MenuSituation, language: Language): Item {
  return {
    label: languageNames[language],
    type: 'radio',
    checked: situation.language === language,
    click: () => situation.onLanguage(language),
  };
}

function viewMenu(words: MenuWords, situation: MenuSituation): Item {
  const tools: Item[] = [
    { role: 'reload', label: words.reload },
    { role: 'toggleDevTools', label: words.developerTools },
    separator,
  ];
  return {
    label: words.view,
    submenu: [
      ...(situation.developerTools ? tools : []),
      { role: 'resetZoom', label: words.actualSize },
      { role: 'zoomIn', label: words.zoomIn },
      { role: 'zoomOut', label: words.zoomOut },
      separator,
      { role: 'togglefullscreen', label: words.fullScreen },
      separator,
      { label: words.language, submenu: [languageItem(situation, 'ja'), languageItem(situation, 'en')] },
    ],
  };
}

function windowMenu(words: MenuWords, mac: boolean): Item {
  const rest: Item[] = mac
    ? [{ role: 'zoom', label: words.zoom }, separator, { role: 'front', label: words.front }]
    : [];
  return {
    label: words.window,
    role: 'window',
    submenu: [{ role: 'minimize', label: words.minimize }, { role: 'close', label: words.close }, ...rest],
  };
}

function helpMenu(words: MenuWords, situation: MenuSituation, mac: boolean): Item {
  const about: Item[] = mac ? [] : [separator, { label: words.about, click: situation.onAbout }];
  return {
    label: words.help,
    role: 'help',
    submenu: [{ label: words.openLogs, click: situation.onOpenLogs }, ...about],
  };
}

/** The native menu, in order; roles bring each OS's own accelerators. */
export function menuTemplate(situation: MenuSituation): Item[] {
  const words = menuWords[situation.language];
  const mac = situation.platform === 'darwin';
  const first = mac
    ? appMenu(words)
    : { label: words.file, submenu: [{ role: 'quit', label: words.quit } satisfies Item] };
  return [
    first,
    editMenu(words),
    viewMenu(words, situation),
    windowMenu(words, mac),
    helpMenu(words, situation, mac),
  ];
}

import type { Language } from '../../ipc/contract.ts';

const ja = {
  about: 'Tegata について',
  services: 'サービス',
  hide: 'Tegata を隠す',
  hideOthers: 'ほかを隠す',
  unhide: 'すべてを表示',
  quit: 'Tegata を終了',
  file: 'ファイル',
  edit: '編集',
  undo: '取り消す',
  redo: 'やり直す',
  cut: '切り取り',
  copy: 'コピー',
  paste: '貼り付け',
  selectAll: 'すべてを選択',
  view: '表示',
  reload: '再読み込み',
  developerTools: '開発者ツール',
  actualSize: '実際のサイズ',
  zoomIn: '拡大',
  zoomOut: '縮小',
  fullScreen: '全画面表示',
  language: '言語',
  window: 'ウインドウ',
  minimize: '最小化',
  zoom: '拡大／縮小',
  close: '閉じる',
  front: 'すべてを手前に移動',
  help: 'ヘルプ',
  openLogs: 'ログフォルダーを開く',
};

export type MenuWords = Record<keyof typeof ja, string>;

const en: MenuWords = {
  about: 'About Tegata',
  services: 'Services',
  hide: 'Hide Tegata',
  hideOthers: 'Hide Others',
  unhide: 'Show All',
  quit: 'Quit Tegata',
  file: 'File',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select All',
  view: 'View',
  reload: 'Reload',
  developerTools: 'Developer Tools',
  actualSize: 'Actual Size',
  zoomIn: 'Zoom In',
  zoomOut: 'Zoom Out',
  fullScreen: 'Full Screen',
  language: 'Language',
  window: 'Window',
  minimize: 'Minimize',
  zoom: 'Zoom',
  close: 'Close',
  front: 'Bring All to Front',
  help: 'Help',
  openLogs: 'Open Log Folder',
};

/** Words of the native menu. */
export const menuWords: Record<Language, MenuWords> = { ja, en };

/** Names of the languages, each in itself: whoever cannot read the present one still finds theirs. */
export const languageNames = { ja: '日本語', en: 'English' } as const satisfies Record<Language, string>;

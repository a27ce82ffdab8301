/** The empty page that a panel's own window shows; electron/main/windows/popoutWindows.ts knows it too. */
export const popoutPath = '/popout.html';

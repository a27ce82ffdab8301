import type { Terminal } from './launchTerminal.ts';

/** Lets the next file that is saved go there without the OS's dialog; settles with how it ended and the file's name. */
export function savedTo({ app }: Pick<Terminal, 'app'>, file: string): Promise<string> {
  return app.evaluate(
    ({ BrowserWindow }, to) =>
      new Promise<string>((resolve) => {
        BrowserWindow.getAllWindows()[0]?.webContents.session.once('will-download', (_event, item) => {
          item.setSavePath(to);
          item.once('done', (_done, state) => resolve(`${state} ${item.getFilename()}`));
        });
      }),
    file,
  );
}

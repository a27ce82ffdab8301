// A window for the page that is named last on the command line.
import { BrowserWindow, app } from 'electron';

void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1440,
    height: Number(process.env['BENCH_WINDOW_HEIGHT'] ?? 900),
    useContentSize: true,
    webPreferences: { sandbox: true },
  });
  void window.loadURL(process.argv.at(-1) ?? '');
});
app.on('window-all-closed', () => app.quit());

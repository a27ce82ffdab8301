// The least that an Electron program can be: the baseline of the measurements.
import { BrowserWindow, app } from 'electron';

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, webPreferences: { sandbox: true } });
  void window.loadURL('data:text/html,<title>empty</title><button>ready</button>');
});
app.on('window-all-closed', () => app.quit());

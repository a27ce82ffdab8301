import path from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';
import { readyElectron } from '../../scripts/runtime/readyElectron.ts';
import { sandboxArguments } from '../../scripts/runtime/sandboxArguments.ts';

/** Opens the baseline and waits until its page can be clicked. Whoever opens it closes it. */
export async function openEmptyWindow(): Promise<ElectronApplication> {
  const runtime = await readyElectron();
  if (runtime.executable === null) throw new Error(runtime.reason);
  const folder = path.join(import.meta.dirname, 'emptyWindow');
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [...sandboxArguments().args, folder],
  });
  const page = await app.firstWindow();
  await page.getByRole('button').waitFor();
  return app;
}

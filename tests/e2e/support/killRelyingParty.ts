import type { ElectronApplication } from '@playwright/test';

/** Ends the embedded relying party the hard way, as a crash or the OS would. */
export async function killRelyingParty(app: ElectronApplication): Promise<void> {
  const pid = await app.evaluate(
    (electron) =>
      electron.app.getAppMetrics().find((metric) => metric.name === 'tegata-relying-party')?.pid ?? null,
  );
  if (pid === null) throw new Error('no relying party is running');
  process.kill(pid, 'SIGKILL');
}

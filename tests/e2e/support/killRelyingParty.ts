import type { ElectronApplication } from '@playwright/test';

export async function relyingPartyPid(app: ElectronApplication): Promise<number> {
  const pid = await app.evaluate(
    (electron) =>
      electron.app.getAppMetrics().find((metric) => metric.name === 'tegata-relying-party')?.pid ?? null,
  );
  if (pid === null) throw new Error('no relying party is running');
  return pid;
}

/** Ends the embedded relying party the hard way, as a crash or the OS would. */
export async function killRelyingParty(app: ElectronApplication): Promise<void> {
  process.kill(await relyingPartyPid(app), 'SIGKILL');
}

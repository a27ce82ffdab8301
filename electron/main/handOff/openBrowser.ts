import { spawn } from 'node:child_process';

export interface BrowserChoice {
  /** A program that tests name in place of the default browser; null: none was named. */
  readonly program: string | null;
  readonly packaged: boolean;
  /** Electron's `shell.openExternal`. */
  readonly openExternal: (address: string) => Promise<void>;
  readonly log: (line: string) => void;
}

function startProgram(program: string, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, [address], { detached: true, stdio: 'ignore', shell: false });
    child.once('error', reject);
    child.once('spawn', () => {
      child.unref();
      resolve();
    });
  });
}

/**
 * Opens an address of ours in the system browser. False: it could not be started, so the customer does not wait in
 * vain.
 */
export async function openBrowser(choice: BrowserChoice, address: string): Promise<boolean> {
  // SECURITY: HO-8
  const program = choice.packaged ? null : choice.program;
  try {
    await (program === null ? choice.openExternal(address) : startProgram(program, address));
    return true;
  } catch (error) {
    // The address holds the id of the hand-off, and an error text may hold the address.
    choice.log(`browser not opened: ${error instanceof Error ? error.name : 'unknown reason'}`);
    return false;
  }
}

import { spawn } from 'node:child_process';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { root } from '../../../scripts/lib/root.ts';
import type { DemoSeed } from '../../../server/app/demo/demoAccounts.ts';
import type { Terminal } from './launchTerminal.ts';

/** The help desk's own command, against the relying party of a running terminal. */
export class HelpDesk {
  readonly #data: string;

  constructor({ userData }: Terminal) {
    this.#data = path.join(userData, 'relying-party');
  }

  /** The identity check by registered phone number and PIN; what it prints stands for it in what follows. */
  verify({ customerCode, phone, pin }: DemoSeed): Promise<string> {
    return this.#run(['verify', customerCode, '--phone', phone, '--pin-stdin'], `${pin}\n`);
  }

  async openRecovery(customer: DemoSeed): Promise<void> {
    const check = await this.verify(customer);
    await this.#run(['open-recovery', customer.customerCode, '--check', check], '');
  }

  async #run(args: string[], input: string): Promise<string> {
    const command = [path.join(root, 'scripts', 'helpdesk.ts'), ...args, '--data', this.#data];
    const signed = ['--operator', 'suzuki', '--reason', 'phone lost'];
    const child = spawn(process.execPath, [...command, ...signed], { cwd: root });
    const exit = new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    child.stdin.end(input);
    const [output, words, code] = await Promise.all([text(child.stdout), text(child.stderr), exit]);
    if (code !== 0) throw new Error(`helpdesk ${args[0] ?? ''} ended with ${code}: ${words}`);
    return output.trim();
  }
}

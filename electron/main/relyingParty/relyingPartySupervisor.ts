import { embeddedReportSchema } from '../../../server/contract/embedded.ts';
import type { EmbeddedConfig, EmbeddedFatalCode } from '../../../server/contract/embedded.ts';
import { schemaFaults } from '../../ipc/schemaFaults.ts';
import type { RelyingPartyProcess } from './relyingPartyProcess.ts';
import type { RelyingPartyStatus } from './relyingPartyStatus.ts';
import { healthyAfterMs, restartDelayMs } from './restartDelay.ts';

/** A child that has said nothing by then hangs; it is killed and counts as a failure. */
export const startTimeoutMs = 30_000;
/** A child asked to stop gets this long to finish its writes. */
export const stopTimeoutMs = 3_000;

export interface SupervisorDeps {
  readonly fork: () => RelyingPartyProcess;
  readonly config: () => Omit<EmbeddedConfig, 'requirePort'>;
  readonly onStatus: (status: RelyingPartyStatus) => void;
  readonly log: (line: string) => void;
}

/**
 * Keeps the embedded relying party running: starts it, restarts it with growing pauses on the same port, and
 * stops trying only where a further try cannot help or too many failed in a row.
 */
export class RelyingPartySupervisor {
  readonly #deps: SupervisorDeps;
  #status: RelyingPartyStatus = { state: 'starting' };
  #child: RelyingPartyProcess | null = null;
  #knownPort: number | null = null;
  #failuresInARow = 0;
  /** Set once the app quits: told when the child is gone. */
  #onStopped: (() => void) | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(deps: SupervisorDeps) {
    this.#deps = deps;
  }

  get status(): RelyingPartyStatus {
    return this.#status;
  }

  /** First start, and a start over after `failed`: any free port will do. */
  start(): void {
    this.#failuresInARow = 0;
    this.#knownPort = null;
    this.#become({ state: 'starting' });
    this.#launch();
  }

  /** The customer asked for another try; without effect while there is nothing to try again. */
  retry(): void {
    if (this.#status.state === 'failed') this.start();
  }

  /** Resolves when the child is gone, at the latest `stopTimeoutMs` later. Nothing is started afterwards. */
  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    const child = this.#child;
    await new Promise<void>((resolve) => {
      this.#onStopped = resolve;
      if (child === null) {
        resolve();
        return;
      }
      this.#after(stopTimeoutMs, () => {
        this.#deps.log('relying party did not stop in time');
        child.kill();
        resolve();
      });
      child.post({ type: 'stop' });
    });
    clearTimeout(this.#timer);
  }

  #launch(): void {
    const child = this.#deps.fork();
    this.#child = child;
    // What a child says or does after it was given up belongs to the past.
    child.onMessage((message) => {
      if (this.#child === child) this.#receive(child, message);
    });
    child.onExit((code) => {
      if (this.#child === child) this.#gone(`exit code ${code}`);
    });
    const samePort = this.#knownPort === null ? {} : { requirePort: this.#knownPort };
    child.post({ type: 'start', config: { ...this.#deps.config(), ...samePort } });
    this.#after(startTimeoutMs, () => {
      this.#deps.log('relying party did not start in time');
      child.kill();
    });
  }

  #receive(child: RelyingPartyProcess, message: unknown): void {
    if (this.#onStopped !== null) return;
    // SECURITY: E-13
    const report = embeddedReportSchema.safeParse(message);
    if (!report.success) {
      this.#deps.log(`relying party sent an unknown message: ${schemaFaults(report.error)}`);
      return;
    }
    if (report.data.type === 'ready') this.#ready(report.data.origin, report.data.port);
    else this.#fatal(child, report.data.code, report.data.message);
  }

  #ready(origin: string, port: number): void {
    this.#knownPort = port;
    this.#after(healthyAfterMs, () => {
      this.#failuresInARow = 0;
    });
    this.#deps.log(`relying party ready at ${origin}`);
    this.#become({ state: 'running', origin, port });
  }

  #fatal(child: RelyingPartyProcess, code: EmbeddedFatalCode, message: string): void {
    this.#deps.log(`relying party fatal ${code}: ${message}`);
    this.#child = null;
    child.kill();
    // Right after a crash the OS may still hold the port or the lock of the process that died.
    const passing = this.#knownPort !== null && (code === 'no_port' || code === 'locked');
    if (!passing || !this.#restartLater()) this.#giveUp(code, message);
  }

  #gone(reason: string): void {
    this.#child = null;
    if (this.#onStopped !== null) {
      this.#onStopped();
      return;
    }
    this.#deps.log(`relying party gone: ${reason}`);
    if (!this.#restartLater()) this.#giveUp('failed', reason);
  }

  #restartLater(): boolean {
    this.#failuresInARow += 1;
    const delayMs = restartDelayMs(this.#failuresInARow);
    if (delayMs === null) return false;
    this.#become({ state: 'restarting', delayMs });
    this.#after(delayMs, () => this.#launch());
    return true;
  }

  #giveUp(code: EmbeddedFatalCode, message: string): void {
    clearTimeout(this.#timer);
    this.#become({ state: 'failed', code, message });
  }

  #become(next: RelyingPartyStatus): void {
    this.#status = next;
    this.#deps.onStatus(next);
  }

  #after(delayMs: number, action: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(action, delayMs);
  }
}

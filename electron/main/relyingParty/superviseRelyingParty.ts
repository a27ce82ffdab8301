import { embeddedReportSchema } from '../../../server/contract/embedded.ts';
import type { EmbeddedConfig, EmbeddedFatalCode, EmbeddedReport } from '../../../server/contract/embedded.ts';
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

export interface RelyingPartySupervisor {
  start(): void;
  /** The customer asked for another try after `failed`; any free port will do then. */
  retry(): void;
  /** Resolves when the child is gone, at the latest `stopTimeoutMs` later. */
  stop(): Promise<void>;
  status(): RelyingPartyStatus;
}

type Timer = ReturnType<typeof setTimeout>;

/**
 * Keeps the embedded relying party running: starts it, restarts it with growing pauses on the same port, and
 * stops trying only where a further try cannot help or too many failed in a row.
 */
export function superviseRelyingParty(deps: SupervisorDeps): RelyingPartySupervisor {
  let status: RelyingPartyStatus = { state: 'starting' };
  let child: RelyingPartyProcess | null = null;
  let knownPort: number | null = null;
  let failuresInARow = 0;
  let stopping: { gone: () => void } | null = null;
  let timer: Timer | undefined;

  function become(next: RelyingPartyStatus): void {
    status = next;
    deps.onStatus(next);
  }

  function after(delayMs: number, action: () => void): void {
    clearTimeout(timer);
    timer = setTimeout(action, delayMs);
  }

  function launch(): void {
    const process = deps.fork();
    child = process;
    process.onMessage((message) => {
      if (child === process) receive(process, message);
    });
    process.onExit((code) => {
      if (child === process) gone(`exit code ${code}`);
    });
    const requirePort = knownPort === null ? {} : { requirePort: knownPort };
    process.post({ type: 'start', config: { ...deps.config(), ...requirePort } });
    after(startTimeoutMs, () => {
      deps.log('relying party did not start in time');
      process.kill();
    });
  }

  function receive(process: RelyingPartyProcess, message: unknown): void {
    if (stopping !== null) return;
    const report = embeddedReportSchema.safeParse(message);
    if (!report.success) {
      deps.log(`relying party sent an unknown message: ${schemaFaults(report.error)}`);
      return;
    }
    if (report.data.type === 'ready') ready(report.data);
    else fatal(process, report.data.code, report.data.message);
  }

  function ready(report: Extract<EmbeddedReport, { type: 'ready' }>): void {
    knownPort = report.port;
    after(healthyAfterMs, () => {
      failuresInARow = 0;
    });
    deps.log(`relying party ready at ${report.origin}`);
    become({ state: 'running', origin: report.origin, port: report.port });
  }

  function fatal(process: RelyingPartyProcess, code: EmbeddedFatalCode, message: string): void {
    deps.log(`relying party fatal ${code}: ${message}`);
    child = null;
    process.kill();
    // Right after a crash the OS may still hold the port or the lock of the process that died.
    const passing = knownPort !== null && (code === 'no_port' || code === 'locked');
    if (!passing || !restartLater()) giveUp(code, message);
  }

  function giveUp(code: EmbeddedFatalCode, message: string): void {
    clearTimeout(timer);
    become({ state: 'failed', code, message });
  }

  function gone(reason: string): void {
    child = null;
    if (stopping !== null) {
      stopping.gone();
      return;
    }
    deps.log(`relying party gone: ${reason}`);
    if (!restartLater()) giveUp('failed', reason);
  }

  function restartLater(): boolean {
    failuresInARow += 1;
    const delayMs = restartDelayMs(failuresInARow);
    if (delayMs === null) return false;
    become({ state: 'restarting', delayMs });
    after(delayMs, launch);
    return true;
  }

  function begin(): void {
    failuresInARow = 0;
    knownPort = null;
    become({ state: 'starting' });
    launch();
  }

  function stop(): Promise<void> {
    const process = child;
    clearTimeout(timer);
    if (process === null) {
      stopping = { gone: () => undefined };
      return Promise.resolve();
    }
    return new Promise<void>((resolve) => {
      stopping = { gone: resolve };
      after(stopTimeoutMs, () => {
        deps.log('relying party did not stop in time');
        process.kill();
        resolve();
      });
      process.post({ type: 'stop' });
    }).then(() => clearTimeout(timer));
  }

  return {
    start: begin,
    retry: () => {
      if (status.state === 'failed') begin();
    },
    stop,
    status: () => status,
  };
}

import type { EmbeddedCommand } from '../../../server/contract/embedded.ts';

/** What the supervisor needs of a child process; the utility process in the app, a scripted one in tests. */
export interface RelyingPartyProcess {
  post(command: EmbeddedCommand): void;
  kill(): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once. `code` is the exit code as the OS gave it. */
  onExit(listener: (code: number) => void): void;
}

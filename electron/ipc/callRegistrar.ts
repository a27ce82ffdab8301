import { calls } from './contract.ts';
import type { CallReply, CallRequest, CallResult, Channel } from './contract.ts';
import { schemaFaults } from './schemaFaults.ts';

/** One function per channel; a channel without a handler does not compile. */
export type CallHandlers = {
  [C in Channel]: (request: CallRequest<C>) => CallResult<CallReply<C>> | Promise<CallResult<CallReply<C>>>;
};

/** The part of Electron's invoke event that the sender check reads. */
export interface CallEvent {
  readonly sender: { readonly mainFrame: unknown };
  readonly senderFrame: { readonly origin: string } | null;
}

/** The part of `ipcMain` that the registrar uses; injected so that the checks run in a test without Electron. */
export interface CallPort {
  handle(channel: string, listener: (event: CallEvent, request: unknown) => Promise<unknown>): void;
}

export interface CallTrust {
  /** Whether this web contents belongs to one of our terminal windows. */
  isTerminal(sender: CallEvent['sender']): boolean;
  /** Origin of the relying party now, or null while it has none: then nobody is trusted. */
  origin(): string | null;
}

export interface CallRegistrarDeps {
  readonly port: CallPort;
  readonly trust: CallTrust;
  readonly handlers: CallHandlers;
  readonly log: (line: string) => void;
}

const refused: CallResult<never> = { ok: false, reason: 'refused' };
const failed: CallResult<never> = { ok: false, reason: 'failed' };

/** Why this sender may not call, or null when it may. */
export function senderFault(event: CallEvent, trust: CallTrust): string | null {
  const frame = event.senderFrame;
  // A frame that navigated away or was removed before we looked: whoever sent this cannot be known any more.
  if (frame === null) return 'no frame';
  if (!trust.isTerminal(event.sender)) return 'not a terminal window';
  if (frame !== event.sender.mainFrame) return 'not the main frame';
  const origin = trust.origin();
  if (origin === null || frame.origin !== origin) return `origin ${frame.origin}`;
  return null;
}

function errorText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

async function answer<C extends Channel>(
  deps: CallRegistrarDeps,
  channel: C,
  event: CallEvent,
  raw: unknown,
): Promise<CallResult<CallReply<C>>> {
  // SECURITY: E-9
  const fault = senderFault(event, deps.trust);
  if (fault !== null) {
    deps.log(`ipc ${channel} refused: ${fault}`);
    return refused;
  }
  // SECURITY: E-10
  const request = calls[channel].request.safeParse(raw);
  if (!request.success) {
    deps.log(`ipc ${channel} refused: ${schemaFaults(request.error)}`);
    return refused;
  }
  const result = await deps.handlers[channel](request.data as CallRequest<C>);
  if (!result.ok) return result;
  const reply = calls[channel].reply.safeParse(result.value);
  if (reply.success) return { ok: true, value: reply.data as CallReply<C> };
  deps.log(`ipc ${channel} failed: reply ${schemaFaults(reply.error)}`);
  return failed;
}

/**
 * Answers every channel of the contract. A call is refused unless it comes from the main frame of a terminal
 * window that shows the relying party's exact origin and its request matches the schema. Nothing is thrown
 * across: a bug answers `failed` and its text stays in the log.
 */
export function registerCallsOn(deps: CallRegistrarDeps): void {
  for (const channel of Object.keys(calls) as Channel[]) {
    deps.port.handle(channel, async (event, raw) => {
      try {
        return await answer(deps, channel, event, raw);
      } catch (error) {
        deps.log(`ipc ${channel} failed: ${errorText(error)}`);
        return failed;
      }
    });
  }
}

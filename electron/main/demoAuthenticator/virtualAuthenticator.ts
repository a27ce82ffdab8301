import { z } from 'zod';
import type { DemoCredential } from './demoCredentials.ts';
import { demoCredentialSchema, restored } from './demoCredentials.ts';

/** The part of `webContents.debugger` that is used; narrow, so that a test can stand in for Chromium. */
export interface DevToolsPort {
  attach(version: string): void;
  detach(): void;
  isAttached(): boolean;
  sendCommand(method: string, parameters?: object): Promise<unknown>;
  on(event: 'message', listener: (event: unknown, method: string) => void): unknown;
  removeListener(event: 'message', listener: (event: unknown, method: string) => void): unknown;
}

export interface VirtualAuthenticator {
  /** False after the page moved to another renderer process: Chromium then drops the authenticator silently. */
  isThere(): Promise<boolean>;
  /** Also right when Chromium dropped it already. */
  remove(): Promise<void>;
}

const addedSchema = z.object({ authenticatorId: z.string() });
const listSchema = z.object({ credentials: z.array(demoCredentialSchema) });

const changeEvents: ReadonlySet<string> = new Set([
  'WebAuthn.credentialAdded',
  'WebAuthn.credentialDeleted',
  'WebAuthn.credentialUpdated',
  'WebAuthn.credentialAsserted',
]);

/** Built like the authenticator of a PC: part of the device, with a screen lock, able to find its passkeys. */
const options = {
  protocol: 'ctap2',
  ctap2Version: 'ctap2_1',
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
} as const;

/**
 * Puts a software authenticator into a window, with the credentials of earlier runs.
 *
 * @param onCredentials told the complete list after every change
 */
export async function addVirtualAuthenticator(
  port: DevToolsPort,
  credentials: readonly DemoCredential[],
  onCredentials: (credentials: DemoCredential[]) => void,
  log: (line: string) => void,
): Promise<VirtualAuthenticator> {
  if (!port.isAttached()) port.attach('1.3');
  await port.sendCommand('WebAuthn.enable', { enableUI: false });
  const added = addedSchema.parse(await port.sendCommand('WebAuthn.addVirtualAuthenticator', { options }));
  const { authenticatorId } = added;
  for (const credential of restored(credentials)) {
    await port.sendCommand('WebAuthn.addCredential', { authenticatorId, credential });
  }

  const onMessage = (_: unknown, method: string): void => {
    if (!changeEvents.has(method)) return;
    port
      .sendCommand('WebAuthn.getCredentials', { authenticatorId })
      .then((list) => onCredentials(listSchema.parse(list).credentials))
      .catch((error: unknown) => log(`demo passkeys not read: ${String(error)}`));
  };
  port.on('message', onMessage);

  const isThere = (): Promise<boolean> =>
    port.sendCommand('WebAuthn.getCredentials', { authenticatorId }).then(
      () => true,
      () => false,
    );

  return {
    isThere,
    remove: async () => {
      port.removeListener('message', onMessage);
      if (!port.isAttached()) return;
      if (await isThere()) await port.sendCommand('WebAuthn.disable');
      port.detach();
    },
  };
}

import type { BrowserContext, CDPSession, ElectronApplication, Page } from '@playwright/test';

/** What stands in for the customer's device. `none`: a PC that has no authenticator at all. */
export type AuthenticatorKind = 'internal' | 'hybrid' | 'usb' | 'none';

export interface AuthenticatorOptions {
  /** False: the customer's finger or face is not recognised. */
  verifiesUser?: boolean;
  /** True: a passkey that its provider copies to the customer's other devices. */
  synced?: boolean;
  /** False: the customer does nothing, so the request stays open until it ends by itself. */
  answers?: boolean;
}

/** A passkey as Chromium hands it out. */
export interface Credential {
  credentialId: string;
  isResidentCredential: boolean;
  rpId?: string;
  privateKey: string;
  signCount: number;
  userHandle?: string;
}

/** A device made of software, driven through Chromium's WebAuthn domain. It lives as long as its page. */
export class VirtualAuthenticator {
  readonly #session: CDPSession;
  readonly #authenticatorId: string;

  private constructor(session: CDPSession, authenticatorId: string) {
    this.#session = session;
    this.#authenticatorId = authenticatorId;
  }

  static async add(
    app: { context(): BrowserContext },
    page: Page,
    transport: Exclude<AuthenticatorKind, 'none'>,
    options: AuthenticatorOptions = {},
  ): Promise<VirtualAuthenticator> {
    const session = await app.context().newCDPSession(page);
    await session.send('WebAuthn.enable');
    const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport,
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: options.verifiesUser ?? true,
        automaticPresenceSimulation: options.answers ?? true,
        defaultBackupEligibility: options.synced ?? false,
        defaultBackupState: options.synced ?? false,
      },
    });
    return new VirtualAuthenticator(session, authenticatorId);
  }

  /** A page in which every request finds no device: the WebAuthn domain is on, and empty. */
  static async addNone(app: ElectronApplication, page: Page): Promise<void> {
    const session = await app.context().newCDPSession(page);
    await session.send('WebAuthn.enable');
  }

  async credentials(): Promise<Credential[]> {
    const { credentials } = await this.#session.send('WebAuthn.getCredentials', {
      authenticatorId: this.#authenticatorId,
    });
    return credentials;
  }

  /** The same phone, in front of another page. */
  async carry(credentials: readonly Credential[]): Promise<void> {
    for (const credential of credentials) {
      await this.#session.send('WebAuthn.addCredential', {
        authenticatorId: this.#authenticatorId,
        credential,
      });
    }
  }

  /** Passkeys of another device arrive here, as their provider would copy them. */
  async receive(credentials: readonly Credential[]): Promise<void> {
    for (const credential of credentials) {
      await this.#session.send('WebAuthn.addCredential', {
        authenticatorId: this.#authenticatorId,
        credential: { ...credential, backupEligibility: true, backupState: true },
      });
    }
  }

  async setUserVerified(isUserVerified: boolean): Promise<void> {
    await this.#session.send('WebAuthn.setUserVerified', {
      authenticatorId: this.#authenticatorId,
      isUserVerified,
    });
  }

  async setAnswers(enabled: boolean): Promise<void> {
    await this.#session.send('WebAuthn.setAutomaticPresenceSimulation', {
      authenticatorId: this.#authenticatorId,
      enabled,
    });
  }

  /** The device misbehaves: a wrong signature, or flags that claim nobody was there. */
  async misbehave(fault: {
    isBogusSignature?: boolean;
    isBadUV?: boolean;
    isBadUP?: boolean;
  }): Promise<void> {
    await this.#session.send('WebAuthn.setResponseOverrideBits', {
      authenticatorId: this.#authenticatorId,
      ...fault,
    });
  }

  async forgetAll(): Promise<void> {
    await this.#session.send('WebAuthn.clearCredentials', { authenticatorId: this.#authenticatorId });
  }

  async remove(): Promise<void> {
    await this.#session.send('WebAuthn.removeVirtualAuthenticator', {
      authenticatorId: this.#authenticatorId,
    });
  }
}

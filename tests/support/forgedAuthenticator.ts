import { createHash, createSign, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';
import type {
  AuthenticationResponse,
  CreationOptions,
  RegistrationResponse,
  RequestOptions,
} from '../../server/contract/webauthn.ts';
import { testOrigin, testRpId } from './openTestRelyingParty.ts';

/**
 * An ES256 authenticator that does everything wrong on request. The emulator of the other tests is correct by
 * design; what a relying party must refuse needs a liar.
 */
export interface Lies {
  origin?: string;
  rpId?: string;
  type?: string;
  challenge?: string;
  userPresent?: boolean;
  userVerified?: boolean;
  backupEligible?: boolean;
  backedUp?: boolean;
  signCount?: number;
  crossOrigin?: boolean;
  topOrigin?: string;
  format?: string;
  algorithm?: number;
  /** The id the JSON carries, where it should be the credential's. */
  id?: string;
  rawId?: string;
  credentialIdBytes?: number;
  userHandle?: string | null;
  signature?: 'tampered' | 'zero' | 'malformed';
  attachment?: 'platform' | 'cross-platform';
  transports?: string[];
  aaguid?: string;
}

const flag = { up: 0x01, uv: 0x04, be: 0x08, bs: 0x10, at: 0x40 };

export class ForgedAuthenticator {
  readonly credentialId: string;
  private readonly privateKey: KeyObject;
  private readonly publicKey: Uint8Array;
  private userHandle = '';

  constructor(credentialIdBytes = 32) {
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x, y } = pair.publicKey.export({ format: 'jwk' });
    this.privateKey = pair.privateKey;
    this.publicKey = coseKey(-7, x!, y!);
    this.credentialId = randomBytes(credentialIdBytes).toString('base64url');
  }

  create(options: CreationOptions, lies: Lies = {}): RegistrationResponse {
    this.userHandle = options.user.id;
    const clientDataJSON = clientData('webauthn.create', options.challenge, lies);
    const authData = Buffer.concat([this.authenticatorData(lies, flag.at), this.attestedCredential(lies)]);
    const attestationObject = isoCBOR.encode(
      new Map<string, unknown>([
        ['fmt', lies.format ?? 'none'],
        ['attStmt', this.statement(lies, authData, clientDataJSON)],
        ['authData', new Uint8Array(authData)],
      ]) as never,
    );
    return {
      id: lies.id ?? this.credentialId,
      rawId: lies.rawId ?? lies.id ?? this.credentialId,
      type: 'public-key',
      authenticatorAttachment: lies.attachment ?? 'platform',
      clientExtensionResults: {},
      response: {
        clientDataJSON,
        attestationObject: Buffer.from(attestationObject).toString('base64url'),
        transports: lies.transports ?? ['internal'],
      },
    };
  }

  get(options: RequestOptions, lies: Lies = {}): AuthenticationResponse {
    const clientDataJSON = clientData('webauthn.get', options.challenge, lies);
    const authenticatorData = this.authenticatorData(lies, 0);
    const userHandle = lies.userHandle === undefined ? this.userHandle : lies.userHandle;
    return {
      id: lies.id ?? this.credentialId,
      rawId: lies.rawId ?? lies.id ?? this.credentialId,
      type: 'public-key',
      authenticatorAttachment: 'platform',
      clientExtensionResults: {},
      response: {
        clientDataJSON,
        authenticatorData: authenticatorData.toString('base64url'),
        signature: this.sign(authenticatorData, clientDataJSON, lies.signature).toString('base64url'),
        ...(userHandle === null ? {} : { userHandle }),
      },
    };
  }

  private authenticatorData(lies: Lies, more: number): Buffer {
    const flags =
      more |
      ((lies.userPresent ?? true) ? flag.up : 0) |
      ((lies.userVerified ?? true) ? flag.uv : 0) |
      (lies.backupEligible ? flag.be : 0) |
      (lies.backedUp ? flag.bs : 0);
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(lies.signCount ?? 0);
    const rpIdHash = createHash('sha256')
      .update(lies.rpId ?? testRpId)
      .digest();
    return Buffer.concat([rpIdHash, Buffer.from([flags]), counter]);
  }

  private attestedCredential(lies: Lies): Buffer {
    const id = Buffer.from(this.credentialId, 'base64url');
    const length = Buffer.alloc(2);
    length.writeUInt16BE(id.length);
    const aaguid = Buffer.from((lies.aaguid ?? '').replaceAll('-', '').padEnd(32, '0'), 'hex');
    const key = lies.algorithm === undefined ? this.publicKey : withAlgorithm(this.publicKey, lies.algorithm);
    return Buffer.concat([aaguid, length, id, key]);
  }

  private statement(lies: Lies, authData: Buffer, clientDataJSON: string): Map<string, unknown> {
    if (lies.format !== 'packed') return new Map();
    const sig = new Uint8Array(this.sign(authData, clientDataJSON, lies.signature));
    return new Map<string, unknown>([
      ['alg', -7],
      ['sig', sig],
    ]);
  }

  private sign(authenticatorData: Buffer, clientDataJSON: string, lie: Lies['signature']): Buffer {
    const hash = createHash('sha256').update(Buffer.from(clientDataJSON, 'base64url')).digest();
    const signature = createSign('SHA256').update(authenticatorData).update(hash).sign(this.privateKey);
    switch (lie) {
      case 'tampered':
        signature[signature.length - 1]! ^= 1;
        return signature;
      case 'zero':
        return Buffer.alloc(signature.length);
      case 'malformed':
        return Buffer.from('not a signature');
      default:
        return signature;
    }
  }
}

function clientData(type: string, challenge: string, lies: Lies): string {
  const { crossOrigin, topOrigin } = lies;
  const data = {
    type: lies.type ?? type,
    challenge: lies.challenge ?? challenge,
    origin: lies.origin ?? testOrigin,
    ...(crossOrigin === undefined ? {} : { crossOrigin }),
    ...(topOrigin === undefined ? {} : { topOrigin }),
  };
  return Buffer.from(JSON.stringify(data)).toString('base64url');
}

function coseKey(algorithm: number, x: string, y: string): Uint8Array {
  return isoCBOR.encode(
    new Map<number, unknown>([
      [1, 2],
      [3, algorithm],
      [-1, 1],
      [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
      [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
    ]) as never,
  );
}

function withAlgorithm(key: Uint8Array, algorithm: number): Uint8Array {
  const map = isoCBOR.decodeFirst<Map<number, unknown>>(Uint8Array.from(key));
  map.set(3, algorithm);
  return isoCBOR.encode(map as never);
}

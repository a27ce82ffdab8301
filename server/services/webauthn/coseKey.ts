import { cose, decodeCredentialPublicKey } from '@simplewebauthn/server/helpers';

/** The COSE algorithm number of a public key, such as -7 for ES256. */
export function algorithmOf(publicKey: Uint8Array<ArrayBuffer>): number {
  const algorithm = decodeCredentialPublicKey(publicKey).get(cose.COSEKEYS.alg);
  if (typeof algorithm !== 'number') throw new Error('COSE key without algorithm');
  return algorithm;
}

/** The COSE algorithm number of a public key, such as -7 for ES256. */
export async function algorithmOf(publicKey: Uint8Array<ArrayBuffer>): Promise<number> {
  // Loaded late for the same reason as the library itself.
  const { cose, decodeCredentialPublicKey } = await import('@simplewebauthn/server/helpers');
  const algorithm = decodeCredentialPublicKey(publicKey).get(cose.COSEKEYS.alg);
  if (typeof algorithm !== 'number') throw new Error('COSE key without algorithm');
  return algorithm;
}

import { verifyAuthenticationResponse } from '@simplewebauthn/server';
import { receiptSchema, receiptText, type Receipt } from '../contract/receipts.ts';
import { canonicalAction } from './grants.ts';
import { digestOf } from './receipts.ts';
import { fromBase64Url } from './secrets.ts';
import { stepUpChallenge } from './stepUpChallenge.ts';

export type ReceiptProof = { ok: true; receipt: Receipt } | { ok: false; reason: string };

/**
 * SECURITY: TR-7. Proves a receipt from its text alone: the challenge is made again from random bytes and action, and the signature
 * over it, the relying party's id and the user verification is checked with the key in the receipt. Whether that key
 * is the customer's is for whoever knows the customer's credential id. The text has one form only, so that a change
 * of any byte shows.
 */
export async function verifyReceipt(text: string): Promise<ReceiptProof> {
  const receipt = readReceiptText(text);
  if (typeof receipt === 'string') return { ok: false, reason: receipt };
  const { digest, ...body } = receipt;
  if (digestOf(body) !== digest) return { ok: false, reason: 'the digest is of another receipt' };
  const { action } = receipt;
  const amountYen = 'amountYen' in action ? action.amountYen : null;
  if (amountYen !== receipt.amountYen) return { ok: false, reason: 'the amount is not that of the action' };
  return (await isSigned(receipt))
    ? { ok: true, receipt }
    : { ok: false, reason: 'the signature does not match' };
}

function readReceiptText(text: string): Receipt | string {
  try {
    const parsed = receiptSchema.safeParse(JSON.parse(text));
    if (!parsed.success) return 'it is no receipt';
    return receiptText(parsed.data) === text
      ? parsed.data
      : 'it is not in the form in which receipts are written';
  } catch {
    return 'it is no JSON';
  }
}

async function isSigned(receipt: Receipt): Promise<boolean> {
  const { rpId, origin, credentialId, publicKey, clientDataJSON, authenticatorData, signature } = receipt;
  try {
    const { verified } = await verifyAuthenticationResponse({
      response: {
        id: credentialId,
        rawId: credentialId,
        type: 'public-key',
        clientExtensionResults: {},
        response: { clientDataJSON, authenticatorData, signature },
      },
      expectedChallenge: stepUpChallenge(
        fromBase64Url(receipt.actionRandom),
        canonicalAction(receipt.action),
      ),
      // Apple's passkey sheet signs the bare domain, whatever the page's origin was.
      expectedOrigin: [origin, `https://${rpId}`],
      expectedRPID: rpId,
      expectedType: 'webauthn.get',
      requireUserVerification: true,
      credential: { id: credentialId, publicKey: fromBase64Url(publicKey), counter: 0 },
    });
    return verified;
  } catch {
    return false;
  }
}

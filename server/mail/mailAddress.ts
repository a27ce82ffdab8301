import { z } from 'zod';

/** RFC 5321 4.5.3.1: a path has at most 256 octets, with its brackets. */
const addressCharsMax = 254;

/** One plain mail address. Line breaks and lists cannot pass, so no header can be added through it. */
export const mailAddressSchema = z.email().max(addressCharsMax);

const namedPattern = /^([^<>",;:\\\p{Cc}\p{Cf}]{1,60}?) *<([^<>]+)>$/u;

export interface Sender {
  name: string;
  address: string;
}

/**
 * Reads a From address of the configuration, `noreply@broker.example` or `Broker <noreply@broker.example>`.
 * Throws on anything else: it is fixed for the life of the program, so that mail programs can be told to trust
 * its domain (facts/passkey-rules.md M18).
 */
export function parseSender(from: string): Sender {
  const [, name = '', address = from] = namedPattern.exec(from) ?? [];
  if (!mailAddressSchema.safeParse(address).success) {
    throw new Error(
      `The From address of mails is not valid: ${JSON.stringify(from)}. Expected: Name <name@domain>`,
    );
  }
  return { name: name.trim(), address };
}

import { z } from 'zod';

/** CollectedClientData, as far as it decides anything. Other members are allowed by the specification. */
const clientDataSchema = z.object({
  type: z.string(),
  challenge: z.string(),
  origin: z.string(),
  crossOrigin: z.boolean().optional(),
  topOrigin: z.unknown().optional(),
});

/**
 * Whether the ceremony ran in a frame of another site. The library lets a registration in a foreign frame pass,
 * and a sign-in unless a top origin is named (facts/relying-party.md section 2d rows 4 and 5); our pages are
 * never framed, so both members are refused outright. Client data that cannot be read counts as foreign.
 */
export function ranInForeignFrame(clientDataJSON: string): boolean {
  const clientData = parse(clientDataJSON);
  return clientData === null || clientData.crossOrigin === true || clientData.topOrigin !== undefined;
}

function parse(clientDataJSON: string): z.infer<typeof clientDataSchema> | null {
  try {
    const parsed = clientDataSchema.safeParse(
      JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8')),
    );
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

import { z } from 'zod';

/**
 * A credential as Chromium's WebAuthn domain gives it, binary values in base64. Fields that this Chromium does
 * not know are left out on the way in, hence not strict.
 */
export const demoCredentialSchema = z.object({
  credentialId: z.string(),
  isResidentCredential: z.boolean(),
  rpId: z.string().optional(),
  privateKey: z.string(),
  userHandle: z.string().optional(),
  signCount: z.int().min(0),
  backupEligibility: z.boolean().optional(),
  backupState: z.boolean().optional(),
  userName: z.string().optional(),
  userDisplayName: z.string().optional(),
});
export type DemoCredential = z.infer<typeof demoCredentialSchema>;

export const demoCredentialsSchema = z.strictObject({ credentials: z.array(demoCredentialSchema) });

/**
 * Added to every counter when credentials are put back. The app may have been killed between a signature and
 * the write of its counter; a counter that stands still or falls reads as a cloned authenticator.
 */
export const signCountLeap = 100;

/** Credentials ready to be given to a new virtual authenticator. */
export function restored(credentials: readonly DemoCredential[]): DemoCredential[] {
  return credentials.map((credential) => ({
    ...credential,
    signCount: credential.signCount + signCountLeap,
  }));
}

/** What the page's engine claims about WebAuthn. In Electron several of these claims do not hold. */
export interface EngineClaims {
  /** Null where the engine has no `getClientCapabilities`. */
  capabilities: Readonly<Record<string, boolean>> | null;
  conditionalMediation: boolean | null;
}

interface Asked {
  getClientCapabilities?: () => Promise<Record<string, boolean>>;
  isConditionalMediationAvailable?: () => Promise<boolean>;
}

/** Asks and believes nothing; the verdicts weigh it. */
export async function readEngineClaims(): Promise<EngineClaims> {
  const source = globalThis.PublicKeyCredential as Asked | undefined;
  const [capabilities, conditionalMediation] = await Promise.all([
    source?.getClientCapabilities?.().catch(() => null) ?? null,
    source?.isConditionalMediationAvailable?.().catch(() => null) ?? null,
  ]);
  return { capabilities, conditionalMediation };
}

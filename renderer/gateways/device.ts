import { platformAuthenticatorIsAvailable } from '@simplewebauthn/browser';

export interface DeviceAnswers {
  webauthn: boolean;
  /** WebAuthn wants a domain name: addresses such as 127.0.0.1 and file pages fail although features look present. */
  addressUsable: boolean;
  localhost: boolean;
  userVerifyingPlatform: boolean;
  /** Whether there is a Bluetooth adapter; not whether it is switched on. Null where nobody says. */
  hybridTransport: boolean | null;
  browserOs: 'windows' | 'mac' | 'linux' | 'other';
}

interface CapabilitiesSource {
  getClientCapabilities?: () => Promise<Record<string, boolean>>;
}

async function readHybridTransport(): Promise<boolean | null> {
  const source = globalThis.PublicKeyCredential as CapabilitiesSource | undefined;
  try {
    return (await source?.getClientCapabilities?.())?.['hybridTransport'] ?? null;
  } catch {
    return null;
  }
}

function readBrowserOs(): DeviceAnswers['browserOs'] {
  const agent = navigator.userAgent;
  if (/Windows/.test(agent)) return 'windows';
  if (/Mac OS X/.test(agent)) return 'mac';
  return /Linux|X11/.test(agent) ? 'linux' : 'other';
}

/** Asks this page's engine what it knows about authenticators. */
export async function readDevice(): Promise<DeviceAnswers> {
  const webauthn = typeof globalThis.PublicKeyCredential === 'function';
  const { protocol, hostname } = location;
  const isNumeric = /^[\d.]+$|:|^\[/.test(hostname);
  return {
    webauthn,
    addressUsable: protocol.startsWith('http') && !isNumeric,
    localhost: hostname === 'localhost' || hostname.endsWith('.localhost'),
    userVerifyingPlatform: webauthn && (await platformAuthenticatorIsAvailable().catch(() => false)),
    hybridTransport: await readHybridTransport(),
    browserOs: readBrowserOs(),
  };
}

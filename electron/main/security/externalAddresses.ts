import type { ExternalLink } from '../../ipc/contract.ts';

/**
 * The only addresses that the shell hands to the OS. The page names one; it can never give an address, since
 * openExternal would start whatever program a scheme belongs to.
 */
// SECURITY: E-8
export const externalAddresses = {
  windowsHelloSettings: 'ms-settings:signinoptions',
  windowsBluetoothSettings: 'ms-settings:bluetooth',
  macTouchIdSettings: 'x-apple.systempreferences:com.apple.Touch-ID-Settings.extension',
  macBluetoothSettings: 'x-apple.systempreferences:com.apple.BluetoothSettings',
  windowsUpdate: 'ms-settings:windowsupdate',
  windowsTimeSettings: 'ms-settings:dateandtime',
  macTimeSettings: 'x-apple.systempreferences:com.apple.Date-Time-Settings.extension',
} as const satisfies Record<ExternalLink, string>;

const platformOf = {
  windowsHelloSettings: 'win32',
  windowsBluetoothSettings: 'win32',
  macTouchIdSettings: 'darwin',
  macBluetoothSettings: 'darwin',
  windowsUpdate: 'win32',
  windowsTimeSettings: 'win32',
  macTimeSettings: 'darwin',
} as const satisfies Record<ExternalLink, NodeJS.Platform>;

/** Address to open, or null on a PC that has no such settings page. */
export function externalAddress(link: ExternalLink, platform: NodeJS.Platform): string | null {
  return platformOf[link] === platform ? externalAddresses[link] : null;
}

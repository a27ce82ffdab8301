import type { ExternalLink } from '../../gateways/shellContract.ts';
import type { EnvironmentFacts } from './offeredPlaces.ts';

type Settings = { kind: 'settings'; link: ExternalLink } | null;
type Shell = Pick<EnvironmentFacts, 'shell'>;

/** The page of the OS for each OS that has one; only the shell can open it. */
function settings({ shell }: Shell, links: Partial<Record<string, ExternalLink>>): Settings {
  const link = shell === null ? undefined : links[shell.platform];
  return link === undefined ? null : { kind: 'settings', link };
}

export const screenLockSettings = (facts: Shell): Settings =>
  settings(facts, { win32: 'windowsHelloSettings', darwin: 'macTouchIdSettings' });

export const bluetoothSettings = (facts: Shell): Settings =>
  settings(facts, { win32: 'windowsBluetoothSettings', darwin: 'macBluetoothSettings' });

export const timeSettings = (facts: Shell): Settings =>
  settings(facts, { win32: 'windowsTimeSettings', darwin: 'macTimeSettings' });

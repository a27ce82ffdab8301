import { existsSync, readFileSync } from 'node:fs';

/** Kernel switches that keep ordinary users from building Chromium's sandbox, with the value that forbids it. */
const forbidding = [
  ['/proc/sys/kernel/unprivileged_userns_clone', '0'],
  ['/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1'],
  ['/proc/sys/user/max_user_namespaces', '0'],
] as const;

/** `--no-sandbox` where Chromium cannot start with its sandbox: as root, or where the kernel forbids it. */
export function sandboxArguments(): { args: string[]; note: string | null } {
  if (process.platform !== 'linux') return { args: [], note: null };
  if (process.getuid?.() === 0)
    return { args: ['--no-sandbox'], note: 'running as root: without the OS sandbox' };
  const forbidden = forbidding.some(
    ([file, value]) => existsSync(file) && readFileSync(file, 'utf8').trim() === value,
  );
  if (!forbidden) return { args: [], note: null };
  return { args: ['--no-sandbox'], note: 'this system forbids unprivileged sandboxes: running without one' };
}

export interface LockEntry {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

type Packages = Record<string, LockEntry>;

const systems = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];
const exactVersion = /^\d+\.\d+\.\d+[\w.-]*$/;

function nodeModules(folder: string): string {
  return `${folder === '' ? '' : `${folder}/`}node_modules`;
}

function parentOf(folder: string): string {
  return folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')));
}

/** Whether npm finds `name` in this version from the package at `from`, looking upwards as Node does. */
function isLocked(packages: Packages, from: string, name: string, version: string): boolean {
  for (let folder = from; ; folder = parentOf(folder)) {
    const found = packages[`${nodeModules(folder)}/${name}`];
    if (found) return found.version === version || !exactVersion.test(version);
    if (folder === '') return false;
  }
}

interface Missing {
  from: string;
  name: string;
  version: string;
}

/** Optional packages that some package names and the lock does not hold in that version. */
export function missingOptional(packages: Packages): Missing[] {
  return Object.entries(packages).flatMap(([from, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name, version]) => !isLocked(packages, from, name, version))
      .map(([name, version]) => ({ from, name, version })),
  );
}

/** Beside the package that wants it; below it where that place is taken by another version. */
function placeFor(packages: Packages, { from, name }: Missing): string {
  const beside = `${nodeModules(parentOf(from))}/${name}`;
  return packages[beside] ? `${nodeModules(from)}/${name}` : beside;
}

/** The platform that a native package's name tells: `@swc/core-linux-arm64-musl`. */
export function platformOf(name: string): Pick<LockEntry, 'os' | 'cpu' | 'libc'> {
  const words = name.split(/[/-]/);
  const os = words.filter((word) => systems.includes(word));
  const cpu = words.filter((word) => processors.includes(word));
  const libc = os.includes('linux') ? [words.some((word) => word.startsWith('musl')) ? 'musl' : 'glibc'] : [];
  return { ...(os.length > 0 ? { os } : {}), cpu, ...(libc.length > 0 ? { libc } : {}) };
}

/** The lock's packages with an entry for every optional package, in npm's order. */
export function completeLock(packages: Packages): Packages {
  const all: Packages = { ...packages };
  for (const missing of missingOptional(packages)) {
    const { from, name, version } = missing;
    const platform = platformOf(name);
    if (platform.cpu?.length !== 1) throw new Error(`no platform in the name ${name}`);
    const dev = packages[from]?.dev === true ? { dev: true } : {};
    all[placeFor(all, missing)] = { version, ...platform, ...dev, optional: true };
  }
  return Object.fromEntries(Object.entries(all).toSorted(([one], [other]) => one.localeCompare(other, 'en')));
}

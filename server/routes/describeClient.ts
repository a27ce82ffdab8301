const systems: readonly [RegExp, string][] = [
  [/Windows NT/, 'Windows'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS X/, 'macOS'],
  [/Android/, 'Android'],
  [/Linux/, 'Linux'],
];

const programs: readonly [RegExp, string][] = [
  [/Tegata\/([\d.]+)/i, 'Tegata'],
  [/Edg\/(\d+)/, 'Edge'],
  [/Chrome\/(\d+)/, 'Chrome'],
  [/Firefox\/(\d+)/, 'Firefox'],
  [/Version\/(\d+).*Safari/, 'Safari'],
];

/**
 * A few words by which a customer recognises a device, such as `Tegata 0.1.0 · Windows`. Made from fixed words
 * and digits only: what the client sends never gets into a page, a mail or a log by this way.
 */
export function describeClient(userAgent: string): string {
  const text = userAgent.slice(0, 512);
  const system = systems.find(([pattern]) => pattern.test(text))?.[1] ?? '';
  for (const [pattern, name] of programs) {
    const match = pattern.exec(text);
    if (match) return [`${name} ${(match[1] ?? '').slice(0, 12)}`, system].filter(Boolean).join(' · ');
  }
  return system || '-';
}

/** The terminal names itself; everything else counts as a browser. */
export function clientKindOf(userAgent: string): 'shell' | 'browser' {
  return /\bTegata\//i.test(userAgent.slice(0, 512)) ? 'shell' : 'browser';
}

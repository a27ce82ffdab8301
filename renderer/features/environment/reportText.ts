import type { TFunction } from 'i18next';
import type { Line } from './line.ts';
import type { Probes } from './probes.ts';

const marks = { green: '[o]', amber: '[!]', red: '[x]', unknown: '[?]' } as const;

/**
 * The check as plain text, to be read to the help desk or pasted into a mail. It is made from the verdicts and from
 * named facts alone, so that nothing about a person, an account or the name of the PC can get in.
 */
export function reportText(t: TFunction, lines: readonly Line[], probes: Probes): string {
  const said = lines.map(
    ({ id, level, words, values }) => `${marks[level]} ${t(`environment.name.${id}`)}: ${t(words, values)}`,
  );
  return [t('environment.reportTitle'), ...said, '', factLine(probes), t('environment.reportNote')].join(
    '\n',
  );
}

/** What the engine claims, whether or not it is believed: the help desk may know more. */
function factLine({ facts, claims, pc }: Probes): string {
  const claimed = Object.entries(claims.capabilities ?? {})
    .filter(([name, has]) => has && /^[A-Za-z]+$/.test(name))
    .map(([name]) => name);
  const named = {
    uvpa: facts.userVerifyingPlatform,
    conditional: claims.conditionalMediation,
    hybrid: facts.hybridTransport,
    arch: pc?.architecture ?? null,
    claims: claimed.join(','),
  };
  return Object.entries(named)
    .map(([name, value]) => `${name}=${value ?? '?'}`)
    .join(' ');
}

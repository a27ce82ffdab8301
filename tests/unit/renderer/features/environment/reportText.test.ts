import { hostname, userInfo } from 'node:os';
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { reportText } from '../../../../../renderer/features/environment/reportText.ts';
import { verdicts } from '../../../../../renderer/features/environment/verdicts.ts';
import { startWords } from '../../../../../renderer/shared/words/i18n.ts';
import { demoAccounts } from '../../../../../server/app/demo/demoAccounts.ts';
import { browser, linux, mac, windows } from './pcs.ts';

const pcs = { browser, linux, mac: mac(['touchID']), windows: windows(26_100) };

beforeAll(() => startWords('ja'));

const report = (language: 'ja' | 'en', probes: (typeof pcs)[keyof typeof pcs]) =>
  reportText(i18next.getFixedT(language), verdicts(probes), probes);

describe.each(['ja', 'en'] as const)('the report in %s', (language) => {
  it.each(Object.entries(pcs))('tells no person, account or PC (%s)', (_name, probes) => {
    const text = report(language, probes);
    const personal = demoAccounts.flatMap(({ customerCode, displayName, addresses }) => [
      customerCode,
      displayName,
      ...addresses.map(({ address }) => address),
    ]);
    for (const word of [...personal, hostname(), 'tegata.localhost', '127.0.0.1']) {
      expect(text).not.toContain(word);
    }
    expect(text.split(/[\s/\\:]+/)).not.toContain(userInfo().username);
    expect(text).not.toMatch(/https?:|\w+@\w+/);
  });

  it('takes nothing but names of capabilities from the engine', () => {
    const odd = {
      ...browser,
      claims: { capabilities: { 'taro@pc': true, hybridTransport: true }, conditionalMediation: null },
    };
    expect(report(language, odd)).not.toContain('taro');
    expect(report(language, odd)).toContain('claims=hybridTransport');
  });

  it('is plain text with one marked line for each verdict, and no gap unfilled', () => {
    for (const probes of Object.values(pcs)) {
      const text = report(language, probes);
      expect(text.match(/^\[[o!x?]\] /gm)).toHaveLength(verdicts(probes).length);
      expect(text).not.toMatch(/\{\{|<|undefined|null/);
    }
  });
});

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPreferences } from '../../../../../electron/main/settings/preferences.ts';
import { openShellSettings } from '../../../../../electron/main/settings/shellSettings.ts';
import { systemLanguage } from '../../../../../electron/main/settings/systemLanguage.ts';
import { readShellConfig } from '../../../../../electron/main/shellConfig.ts';

const defaults = { language: null, theme: 'system', demoAuthenticator: null };
let folder = '';
let path = '';
const lines: string[] = [];
const open = () => openShellSettings(path, (line) => lines.push(line));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tegata-settings-'));
  path = join(folder, 'settings.json');
  lines.length = 0;
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('the shell’s settings', () => {
  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"language":"fr","theme":"dark","demoAuthenticator":null}',
    '{"extra":1}',
  ])('fall back to the defaults when the file reads %j, which is put aside', (text) => {
    writeFileSync(path, text);
    expect(open().get()).toEqual(defaults);
    expect(readFileSync(`${path}.corrupt`, 'utf8')).toBe(text);
    expect(lines.join()).toContain('not understood');
  });

  it('hold for this run when they cannot be written', () => {
    path = join(folder, 'file', 'settings.json');
    writeFileSync(join(folder, 'file'), '');
    const settings = open();
    settings.change({ theme: 'dark' });
    expect(settings.get().theme).toBe('dark');
    expect(lines.join()).toContain('could not write');
  });

  it('are the defaults without a file', () => {
    expect(open().get()).toEqual(defaults);
    expect(lines).toEqual([]);
  });

  it('are kept between starts, and leave no temporary file', () => {
    open().change({ language: 'ja', demoAuthenticator: false });
    expect(open().get()).toEqual({ language: 'ja', theme: 'system', demoAuthenticator: false });
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });
});

describe('preferences', () => {
  function preferences() {
    const done: string[] = [];
    const choice = createPreferences({
      settings: open(),
      systemLanguage: 'en',
      applyLanguage: (language) => done.push(`menu ${language}`),
      applyTheme: (theme) => done.push(`theme ${theme}`),
      tellLanguage: (language) => done.push(`tell ${language}`),
    });
    return { choice, done };
  }

  it('do not tell the page of a language that it chose itself', () => {
    const { choice, done } = preferences();
    choice.setLanguage('ja', 'page');
    expect(done).toEqual(['menu ja']);
  });

  it('do nothing for the language that is on already', () => {
    const { choice, done } = preferences();
    choice.setLanguage('en', 'menu');
    expect(done).toEqual([]);
  });

  it('tell the page of a language chosen in the menu and keep it', () => {
    const { choice, done } = preferences();
    expect(choice.language()).toBe('en');
    choice.setLanguage('ja', 'menu');
    expect(done).toEqual(['menu ja', 'tell ja']);
    expect(open().get().language).toBe('ja');
  });

  it('are applied at the start', () => {
    const { choice, done } = preferences();
    choice.setTheme('dark');
    choice.applyAll();
    expect(done).toEqual(['theme dark', 'theme dark', 'menu en']);
  });
});

describe('the language of the OS', () => {
  it.each([
    [[], 'en'],
    [['fr-FR'], 'en'],
    [['fr-FR', 'ja-JP'], 'ja'],
    [['ja'], 'ja'],
    [['en_GB', 'ja'], 'en'],
  ] as const)('of %j is %s', (preferred, language) => {
    expect(systemLanguage(preferred)).toBe(language);
  });
});

describe('the start-up configuration', () => {
  it.each([
    { TEGATA_PORT: '0' },
    { TEGATA_PORT: 'http' },
    { TEGATA_PORT: '70000' },
    { TEGATA_USER_DATA: '' },
    { TEGATA_DEMO_AUTHENTICATOR: 'maybe' },
  ])('is refused with %j', (environment) => {
    expect(() => readShellConfig(environment)).toThrow();
  });

  it('cannot point the window at another relying party', () => {
    const config = readShellConfig({
      TEGATA_ORIGIN: 'https://evil.example',
      TEGATA_RP: 'https://evil.example',
    });
    expect(config).toEqual(readShellConfig({}));
  });

  it('takes what tests set', () => {
    const environment = { TEGATA_PORT: '5000', TEGATA_USER_DATA: 'x', TEGATA_DEMO_AUTHENTICATOR: 'off' };
    expect(readShellConfig(environment)).toEqual({
      mode: 'embedded',
      preferredPort: 5000,
      policy: 'recommended',
      userDataFolder: 'x',
      demoAuthenticatorAllowed: false,
      browserProgram: null,
    });
  });

  it.each([[['--policy', 'replace-one']], [['--policy=replace-one']]])('takes the policy from %j', (args) => {
    expect(readShellConfig({ TEGATA_POLICY: 'baseline' }, args).policy).toBe('replace-one');
  });
});

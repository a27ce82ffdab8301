import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuTemplate } from '../../../../../electron/main/menu/menuTemplate.ts';
import type { MenuSituation } from '../../../../../electron/main/menu/menuTemplate.ts';

const chosen: string[] = [];
const situation: MenuSituation = {
  language: 'ja',
  platform: 'win32',
  developerTools: false,
  onLanguage: (language) => chosen.push(language),
  onAbout: () => undefined,
  onOpenLogs: () => undefined,
};

function flat(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...flat(Array.isArray(item.submenu) ? item.submenu : [])]);
}
const all = (changed: Partial<MenuSituation> = {}) => flat(menuTemplate({ ...situation, ...changed }));
const roles = (changed: Partial<MenuSituation> = {}) => all(changed).map((item) => item.role);

describe('the native menu', () => {
  it('has no reload and no developer tools in a release', () => {
    expect(roles()).not.toContain('reload');
    expect(roles()).not.toContain('toggleDevTools');
    expect(roles({ developerTools: true })).toEqual(expect.arrayContaining(['reload', 'toggleDevTools']));
  });

  it.each(['win32', 'darwin', 'linux'] as const)(
    'names every item itself on %s, in both languages',
    (platform) => {
      for (const language of ['ja', 'en'] as const) {
        const unnamed = all({ platform, language, developerTools: true }).filter(
          (item) => item.type !== 'separator' && !item.label,
        );
        expect(unnamed).toEqual([]);
      }
      const labels = (language: 'ja' | 'en') => all({ platform, language }).map((item) => item.label);
      const english = labels('en').join('').replace('日本語', '');
      expect(english).not.toMatch(/[ぁ-んァ-ヴ一-龠]/);
      expect(labels('ja')).not.toEqual(labels('en'));
    },
  );

  it('begins with the app’s own menu on macOS only', () => {
    expect(roles({ platform: 'darwin' })).toContain('hideOthers');
    expect(roles()).not.toContain('hideOthers');
  });

  it('marks the present language and passes on a choice', () => {
    const items = all().filter((item) => item.type === 'radio');
    expect(items.map((item) => [item.label, item.checked])).toEqual([
      ['日本語', true],
      ['English', false],
    ]);
    (items[1]?.click as (() => void) | undefined)?.();
    expect(chosen).toEqual(['en']);
  });
});

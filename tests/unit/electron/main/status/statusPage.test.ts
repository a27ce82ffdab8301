import { describe, expect, it } from 'vitest';
import { statusAddresses, statusPage, statusPolicy } from '../../../../../electron/main/status/statusPage.ts';
import { statusStyle } from '../../../../../electron/main/status/statusStyle.ts';
import { statusActions, statusWords } from '../../../../../electron/main/status/statusWords.ts';

const languages = ['ja', 'en'] as const;
const failed = { kind: 'failed', code: 'corrupt_store', detail: 'accounts.json' } as const;

describe('the policy of status pages', () => {
  it('allows its own stylesheet and nothing else', () => {
    expect(statusPolicy).toContain("default-src 'none'");
    expect(statusPolicy).not.toMatch(/unsafe|script-src|https?:|\*|data:/);
  });
});

describe.each(languages)('a status page in %s', (language) => {
  it('shows a hostile detail as text', () => {
    const page = statusPage({ ...failed, detail: `<img src=x onerror="a('b')">&` }, language);
    expect(page).toContain('&lt;img src=x onerror=&quot;a(&#39;b&#39;)&quot;&gt;&amp;');
    expect(page).not.toContain('<img');
  });

  it('holds no script, no inline style and no address outside its scheme', () => {
    const page = statusPage(failed, language);
    expect(page).not.toMatch(/<script|style=|\son\w+=|https?:/);
    expect(statusStyle).not.toMatch(/url\(|@import/);
  });

  it('offers no retry while the shell is trying anyway', () => {
    expect(statusPage({ kind: 'restarting' }, language)).not.toContain(statusAddresses.retry);
  });

  it('says what happened, in which file, and what to do, with the focus on the next step', () => {
    const page = statusPage(failed, language);
    const words = statusWords[language].corrupt_store;
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain(words.what);
    expect(page).toContain(words.next);
    expect(page).toContain('accounts.json');
    const action = `href="${statusAddresses.retry}" accesskey="r" autofocus>${statusActions[language].retry}`;
    expect(page).toContain(action);
    expect(page).toContain(statusAddresses.quit);
  });

  it('has words for every state that waits and every state that needs a hand', () => {
    for (const [topic, words] of Object.entries(statusWords[language])) {
      expect(words.title).not.toBe('');
      expect(words.what).not.toBe('');
      expect(words.next === '').toBe(topic === 'starting' || topic === 'restarting');
    }
  });
});

/** Stylesheet of the status pages: the renderer's tokens by role, here without its build. */
export const statusStyle = `
:root {
  --ground: #f5f6f8; --raised: #eef1f5; --line: #dde2e9; --ink: #14181d; --ink-2: #434d5a;
  --action: #1f5fd6; --on-action: #ffffff; --focus: #1f5fd6; --seal: #c93a22;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0d1014; --raised: #191e26; --line: #242b35; --ink: #e8ecf1; --ink-2: #a9b3c0;
    --action: #5b93ff; --on-action: #081020; --focus: #9cc0ff; --seal: #d9452c;
  }
}
* { box-sizing: border-box; margin: 0; }
html, body { height: 100%; }
body {
  background: var(--ground); color: var(--ink-2); display: grid; place-items: center; user-select: none;
  font: 13px/1.5 Inter, 'Yu Gothic UI', 'Hiragino Sans', 'Noto Sans CJK JP', sans-serif;
}
main { width: min(420px, calc(100% - 48px)); }
.seal {
  width: 40px; height: 40px; border-radius: 8px; background: var(--seal); color: #ffffff;
  display: grid; place-items: center; font-size: 22px; font-weight: 700; margin-bottom: 20px;
}
h1 { color: var(--ink); font-size: 22px; font-weight: 600; line-height: 1.4; margin-bottom: 12px; }
p + p { margin-top: 8px; }
p { word-break: auto-phrase; }
pre {
  margin-top: 16px; padding: 8px 12px; background: var(--raised); border: 1px solid var(--line);
  border-radius: 4px; font: 12px/1.5 ui-monospace, Consolas, monospace; white-space: pre-wrap;
  overflow-wrap: anywhere; max-height: 160px; overflow-y: auto; user-select: text;
}
nav { display: flex; gap: 8px; margin-top: 24px; }
a {
  min-width: 120px; padding: 8px 16px; border-radius: 6px; text-align: center; text-decoration: none;
  border: 1px solid var(--line); color: var(--ink);
}
a.primary { background: var(--action); border-color: var(--action); color: var(--on-action); font-size: 15px; }
a:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
`;

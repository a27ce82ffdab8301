import './zodSetup.ts';
import '../ui/fonts.css';
import '../ui/tokens.css';
import '../ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeQueryClient } from '../shared/queries.ts';
import { followCalls } from '../shared/session/followCalls.ts';
import { startWords } from '../shared/words/i18n.ts';
import { App } from './App.tsx';
import { loadFont } from './loadFont.ts';
import { readPreferences } from './preferences.ts';

async function start(): Promise<void> {
  const [language] = await Promise.all([readPreferences(), loadFont()]);
  await startWords(language);
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  const client = makeQueryClient();
  // Before anything is asked: the first answer already carries session and time.
  followCalls(client);
  createRoot(root).render(
    <StrictMode>
      <App client={client} />
    </StrictMode>,
  );
}

void start();

import './zodSetup.ts';
import '../ui/fonts.css';
import '../ui/tokens.css';
import '../ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { measure } from '../features/connection/measure.ts';
import { HandOffWay } from '../features/hand-off/HandOffWay.tsx';
import { followPcLock } from '../features/lock/followPcLock.ts';
import { shell } from '../gateways/shell.ts';
import { provideHandOff } from '../shared/handOff/handOffWay.ts';
import { environmentQuery } from '../shared/environment/useEnvironment.ts';
import { followOrders } from '../shared/orders/followOrders.ts';
import { makeQueryClient, queries } from '../shared/queries.ts';
import { followCalls } from '../shared/session/followCalls.ts';
import { startWords } from '../shared/words/i18n.ts';
import { App } from './App.tsx';
import { atMost } from './atMost.ts';
import { loadCustomerPages } from './loadCustomerPages.ts';
import { loadFont } from './loadFont.ts';
import { readPreferences } from './preferences.ts';

/** What is usually there in a moment is waited for, so that the first picture is the whole one. */
const prepareWithinMs = 300;

async function start(): Promise<void> {
  const client = makeQueryClient();
  // Before anything is asked: the first answer already carries session and time.
  followCalls(client);
  followOrders();
  if (shell !== null) provideHandOff(HandOffWay);
  const prepared = Promise.all([
    loadFont(),
    client.query(environmentQuery),
    client.query(queries.session),
    client.query(queries.policy),
    client.query(queries.enforcement),
    measure(),
  ]);
  const [language] = await Promise.all([readPreferences(), followPcLock()]);
  await startWords(language);
  await atMost(prepareWithinMs, prepared);
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  createRoot(root).render(
    <StrictMode>
      <App client={client} />
    </StrictMode>,
  );
  requestIdleCallback(() => void loadCustomerPages());
}

void start();

import { deskDocNames } from '../../../server/contract/deskApi.ts';
import type { DeskDocName } from '../../../server/contract/deskApi.ts';
import { call } from '../../gateways/api.ts';
import { DeskKeeper } from './DeskKeeper.ts';
import type { DeskChange, DeskKeeperDeps } from './DeskKeeper.ts';
import { emptyDesk, useDesk } from './deskStore.ts';

const keepers = new Map<DeskDocName, DeskKeeper>();
/** Changes when the desk is cleared; an answer that was asked for before belongs to somebody else. */
let sitting = 0;
/** While the page goes: what is sent then outlives it. */
let leaving = false;

function tellKept(name: DeskDocName, kept: boolean): void {
  useDesk.setState(({ unkept }) => {
    if (unkept.has(name) !== kept) return {};
    const names = new Set(unkept);
    if (kept) names.delete(name);
    else names.add(name);
    return { unkept: names };
  });
}

const deps: DeskKeeperDeps = {
  read: async () => {
    const outcome = await call('deskDocs');
    return outcome.ok ? { ok: true, value: outcome.value.docs } : outcome;
  },
  save: (name, doc) => call('deskDocSave', { params: { id: name }, body: doc, keepalive: leaving }),
  show: (name, json) => useDesk.setState(({ docs }) => ({ docs: { ...docs, [name]: json } })),
  tellKept,
};

/** Reads the customer's desk. Until it is there nothing may be changed, or what was kept would be overwritten. */
export async function openDesk(): Promise<void> {
  const { phase } = useDesk.getState();
  if (phase === 'ready' || phase === 'loading') return;
  useDesk.setState({ phase: 'loading' });
  const mine = sitting;
  const outcome = await deps.read();
  if (mine !== sitting) return;
  if (!outcome.ok) {
    useDesk.setState({ phase: 'failed' });
    return;
  }
  for (const name of deskDocNames) keepers.set(name, new DeskKeeper(name, outcome.value[name], deps));
  const docs = Object.fromEntries(deskDocNames.map((name) => [name, outcome.value[name]?.json]));
  useDesk.setState({ phase: 'ready', docs });
}

/** Another customer, or nobody. */
export function clearDesk(): void {
  sitting += 1;
  for (const keeper of keepers.values()) keeper.end();
  keepers.clear();
  useDesk.setState(emptyDesk);
}

/** Keeps now what is not kept yet: the session or the connection is back. */
export function keepDesk(): void {
  for (const keeper of keepers.values()) keeper.keep();
}

/** Keeps now what only waits for its turn: the page goes. */
export function keepDeskOnLeaving(): void {
  leaving = true;
  keepDesk();
  leaving = false;
}

/** Changes a document of the desk, on screen now and on the relying party at once. Nothing before the desk is read. */
export function changeDeskDoc(name: DeskDocName, change: DeskChange): void {
  keepers.get(name)?.change(change);
}
